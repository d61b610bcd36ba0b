#pragma once

#include "ui/shell/console_context.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace clc::ui
{

class Card;
class StatusBadge;
class Topology;

/// The site at a glance: topology with the state of each interface, last sync, users, trunk, monitors, and the
/// decisions that wait for a person.
class SiteOverview final : public QWidget
{
    Q_OBJECT

public:
    explicit SiteOverview(ConsoleContext &context, QWidget *parent = nullptr);

private:
    struct Fact {
        QLabel *value = nullptr;
        QLabel *note = nullptr;
        StatusBadge *badge = nullptr;
    };
    Fact addFact(const QString &name, const QString &title);
    void show();
    void showTopology();
    void showFacts();
    void showQuestions();
    Flow trust(Scope &scope, QString id);

    ConsoleContext &context_;
    QVBoxLayout *questions_;
    QString shownQuestions_;
    QHash<QString, QPushButton *> trustButtons_; ///< by question
    QSet<QString> answering_;
    StatusBadge *card_;
    QLabel *siteName_;
    Topology *topology_;
    QHBoxLayout *facts_;
    Fact sync_;
    Fact users_;
    Fact trunk_;
    Fact monitors_;
    Fact calls_;
    Scope scope_;
};

} // namespace clc::ui
