#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

namespace clc
{

/// One field of a form: our concept for it, the names under which a PBX may offer it, what its values mean to us.
struct FieldNames {
    QString name;
    QStringList names;                 ///< the first that the PBX has is taken
    bool required = false;             ///< without it the form cannot be used
    QHash<QString, QStringList> means; ///< meaning ("voicemail", "true") → the texts that stand for it
};

/// One form: our concept for it, and the names of the table behind it.
struct FormNames {
    QString name;
    QString label; ///< how people know the form, for errors
    QStringList tables;
    QVector<FieldNames> fields;

    const FieldNames *field(const QString &name) const;
};

/// What our concepts are called on a PBX: data (resources/pbx/mivb-forms.json), because the numbers of tables and the
/// names of their columns are not public and differ between releases (protocols/oig.md section 3). A value type.
class FormMap
{
public:
    /// The map that comes with the program.
    static FormMap builtIn();
    /// Reads a map strictly: unknown members, a form without fields or a name for two things are `fileMalformed`.
    static Result<FormMap> parse(const QByteArray &json, const QString &path);

    const QVector<FormNames> &forms() const { return forms_; }
    const FormNames *form(const QString &name) const;

    /// Names are compared without letter case, blanks and punctuation.
    static QString comparable(const QString &name);

private:
    QVector<FormNames> forms_;
};

/// True when `value` stands for `meaning` in this field ("Voice Mail" for "voicemail").
bool meansValue(const FieldNames &field, const QString &meaning, const QString &value);

} // namespace clc
