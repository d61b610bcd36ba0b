#pragma once

#include <QDialog>
#include <QStringList>
#include <QVector>

class QLineEdit;
class QPushButton;

namespace clc::ui
{

/// Asks about something that cannot be undone: tells what it does and wants a word typed. Open it with open(); accepted
/// only after the word. Deletes itself when closed.
class TypeWordDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Part {
        QString heading; ///< e.g. "What ends"
        QStringList lines;
    };
    struct Text {
        QString title;
        QString intro;
        QVector<Part> parts;
        QString word; ///< in the person's language; letter case does not matter
        QString button;
    };

    TypeWordDialog(const Text &text, QWidget *parent);

private:
    void check();

    QString word_;
    QLineEdit *typed_;
    QPushButton *confirm_;
};

} // namespace clc::ui
