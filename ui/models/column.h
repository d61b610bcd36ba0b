#pragma once

#include "ui/models/roles.h"
#include "ui/theme/colors.h"

#include <QString>
#include <QVariant>
#include <QVector>

#include <functional>
#include <optional>
#include <utility>

namespace clc::ui
{

/// What a column is apart from its rows.
struct ColumnInfo {
    QString id; ///< for saved states and sorting by the engine; never shown
    QString title;
    int width = 0;       ///< default width in average characters; 0 = 12 for numbers, else 20
    bool number = false; ///< right-aligned
    bool strong = false; ///< bold; the name of the row
    bool code = false;   ///< letters of one width: fingerprints, keys
    bool hiddenByDefault = false;
    bool sortable = true;
};

/// A column of a table of `Row`: what it is called, what it shows, and what else there is to say about it.
///
///     const QVector<Column<User>> columns{
///         Column<User>(u"name"_s, tr("Name"), &User::name).strong(),
///         Column<User>(u"calls"_s, tr("Calls"), [](const User &user) { return QLocale().toString(user.calls); })
///             .number()
///             .raw([](const User &user) { return user.calls; }),
///     };
///
/// Functions are called in the thread of the model, often; they only look at the row.
template<typename Row>
class Column
{
public:
    using Text = std::function<QString(const Row &)>;
    using Value = std::function<QVariant(const Row &)>;
    using ToneOf = std::function<std::optional<Tone>(const Row &)>;

    Column(QString id, QString title, Text text) : text_(std::move(text))
    {
        info_.id = std::move(id);
        info_.title = std::move(title);
    }

    /// For sorting and export: number, QDateTime, bool or QString. Without it the text.
    Column &raw(Value value) { return set(raw_, std::move(value)); }
    Column &tooltip(Text text) { return set(tooltip_, std::move(text)); }
    /// The cell is a badge in this tone.
    Column &tone(ToneOf tone) { return set(tone_, std::move(tone)); }
    Column &number() { return set(info_.number, true); }
    Column &strong() { return set(info_.strong, true); }
    Column &code() { return set(info_.code, true); }
    Column &hiddenByDefault() { return set(info_.hiddenByDefault, true); }
    Column &notSortable() { return set(info_.sortable, false); }
    Column &width(int letters) { return set(info_.width, letters); }

    const ColumnInfo &info() const { return info_; }

    /// Under Qt::DisplayRole, Qt::ToolTipRole, RawRole and ToneRole.
    QVariant cell(const Row &row, int role) const
    {
        switch (role) {
        case Qt::DisplayRole:
            return text_(row);
        case RawRole:
            return raw_ ? raw_(row) : QVariant(text_(row));
        case Qt::ToolTipRole:
            return tooltip_ ? QVariant(tooltip_(row)) : QVariant();
        case ToneRole:
            if (const std::optional<Tone> tone = tone_ ? tone_(row) : std::nullopt) return static_cast<int>(*tone);
            return {};
        default:
            return {};
        }
    }

private:
    template<typename Member>
    Column &set(Member &member, Member value)
    {
        member = std::move(value);
        return *this;
    }

    ColumnInfo info_;
    Text text_;
    Value raw_;
    Text tooltip_;
    ToneOf tone_;
};

template<typename Row>
QVector<ColumnInfo> infosOf(const QVector<Column<Row>> &columns)
{
    QVector<ColumnInfo> infos;
    for (const Column<Row> &column : columns) infos.append(column.info());
    return infos;
}

} // namespace clc::ui
