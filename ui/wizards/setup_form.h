#pragma once

#include "ui/wizards/gateway_setup.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace clc::ui
{

class Field;

/// A form of the wizard: fields bound to the keys of the draft. A field's error shows once it was edited, or when the
/// engine names it; what was typed stays.
class SetupForm : public QWidget
{
    Q_OBJECT

public:
    explicit SetupForm(GatewaySetup &setup, QWidget *parent = nullptr);
    /// The first field that is visible and empty, else the first.
    QWidget *firstField() const;
    QWidget *editorOf(const QString &key) const; ///< null: this form does not show it

protected:
    /// Editors get the name of their key.
    Field *addText(const QString &key, const QString &label, const QString &help, int longest);
    Field *addSecret(const QString &key, const QString &label, const QString &help, int longest);
    /// A path with a button that looks for the file.
    Field *addFile(const QString &key, const QString &label, const QString &help);
    /// Pairs of value and what people read.
    Field *addChoice(const QString &key, const QString &label, const QVector<std::pair<QString, QString>> &choices);
    void addHeading(const QString &text, const QString &help = {});
    /// What is added from now on goes beside each other in one row, until `endRow`.
    void beginRow();
    void endRow();
    void showField(const QString &key, bool visible);
    QVBoxLayout *column() { return column_; }
    GatewaySetup &setup() const { return setup_; }

    /// Takes over what changed in the draft, and shows errors.
    virtual void refresh();

private:
    Field *place(const QString &key, Field *field);
    void bind(const QString &key, QLineEdit *editor);

    GatewaySetup &setup_;
    QVBoxLayout *column_;
    QHBoxLayout *row_ = nullptr;
    QVector<QString> order_;
    QHash<QString, Field *> fields_;
    QSet<QString> edited_;
};

} // namespace clc::ui
