#pragma once

#include "engine/base/error.h"

#include <QDialog>
#include <QHash>

class QPushButton;
class QTabWidget;

namespace clc::ui
{

class Banner;
class StatusBadge;

/// What can be added to an account, on the tabs "Mitel" and "3rd party". CloudLink Gateway is added from here; the
/// others are named with the place where they are set up. Deletes itself when closed.
class AddIntegrationDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `added`: names of the integrations that the account has.
    AddIntegrationDialog(const QString &accountName, const QStringList &added, QWidget *parent);

    void setBusy(bool busy);
    void setAdded();
    void showError(const Error &error);

Q_SIGNALS:
    /// CloudLink Gateway is to be added.
    void addRequested();

private:
    struct Offer {
        QString name;
        QString text;
        bool ours = false;
    };
    static QVector<Offer> mitel();
    static QVector<Offer> thirdParty();
    QWidget *makeList(const QVector<Offer> &offers, const QStringList &added);
    QWidget *makeRow(const Offer &offer, bool added);

    Banner *banner_;
    QTabWidget *tabs_;
    QPushButton *add_ = nullptr;
    StatusBadge *addedBadge_ = nullptr;
    QPushButton *done_;
};

} // namespace clc::ui
