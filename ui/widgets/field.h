#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace clc::ui
{

/// A field of a form: label above, help below, and, when something is wrong, the error below in its place. The error is
/// also the field's accessible description.
class Field final : public QWidget
{
    Q_OBJECT

public:
    /// Takes possession of `editor`, whose object name becomes `name`. `help` may be empty.
    Field(const QString &name, const QString &label, QWidget *editor, const QString &help = {},
          QWidget *parent = nullptr);

    QWidget *editor() const { return editor_; }
    /// An empty text takes the error away.
    void setError(const QString &error);
    const QString &error() const { return error_; }
    void setHelp(const QString &help);

private:
    void show();

    QWidget *editor_;
    QLabel *label_;
    QLabel *below_;
    QString help_;
    QString error_;
};

/// A one-line editor that takes what people paste: line breaks become spaces, control and bidi-override characters go,
/// and more than `longest` characters are not taken (the field says so by its tooltip).
QLineEdit *lineEditor(int longest, QWidget *parent = nullptr);
/// The same for a secret: hidden, with a button to look at it, kept out of undo and of what input methods learn.
QLineEdit *secretEditor(int longest, QWidget *parent = nullptr);
/// Ends looking at what was typed there.
void hideSecret(QLineEdit *secret);

} // namespace clc::ui
