#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace lab
{

enum class FieldKind { Text, Integer, Boolean, Choice };

/// One column of a form. Labels are those of the System Administration Tool.
struct FieldSpec {
    QString key; ///< our own short name of it, for the control port
    QString label;
    FieldKind kind = FieldKind::Text;
    int size = 20; ///< characters at most
    bool mandatory = false;
    bool isKey = false;
    bool isDn = false;   ///< holds a directory number: one to seven of 0-9 * #
    QStringList choices; ///< of a Choice; empty: any text
    int minimum = 0;
    qint64 maximum = 0; ///< 0: no limit
    QString refersTo;   ///< form whose only key this value must be one of

    /// Why `value` may not be stored here; empty when it may.
    QString problem(const QString &value) const;
};

/// One form of the PBX's database.
struct FormSpec {
    QString key; ///< our own short name of it, for the control port
    QString label;
    QList<FieldSpec> fields;
    bool allowDeletes = true;
    qsizetype maximumRows = 200'000;
};

/// The forms of mivb-forms.md and a scratch table for conformance checks.
QList<FormSpec> mivbForms();

inline constexpr auto kScratchTable = "Conformance Scratch";

} // namespace lab
