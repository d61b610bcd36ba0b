#pragma once

#include <QJsonValue>
#include <QString>
#include <QVector>

#include <optional>

namespace clc
{

/// One setting that people know.
struct SettingRow {
    enum class Kind { text, number, list, url, socketUrl, endpoint };

    QString key;
    Kind kind = Kind::text;
    QJsonValue standard; ///< the default
    QString help;
};

/// All settings, in the order in which they are listed. A `sync.` key is a member of the one stored value "sync".
const QVector<SettingRow> &settingsTable();
const SettingRow *settingRow(const QString &key);

/// The value as the row's kind asks for it, from a text that a person typed or from JSON; nothing when it does not fit.
std::optional<QJsonValue> settingValue(const SettingRow &row, const QJsonValue &given);

} // namespace clc
