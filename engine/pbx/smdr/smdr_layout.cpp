#include "engine/pbx/smdr/smdr_layout.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initialiseProfilesResource() // Q_INIT_RESOURCE must stand outside every namespace
{
    Q_INIT_RESOURCE(smdr_profiles);
}

namespace clc::smdr
{

namespace
{

Layout layoutFrom(const QJsonObject &json)
{
    Layout layout;
    layout.name = json.value(QLatin1String("name")).toString();
    const QJsonArray lengths = json.value(QLatin1String("lengths")).toArray();
    for (const QJsonValue length : lengths) layout.lengths.append(length.toInt());
    layout.tiled = json.value(QLatin1String("tiled")).toInt();
    layout.startSeconds = json.value(QLatin1String("startSeconds")).toBool();
    layout.durationHours = json.value(QLatin1String("durationHours")).toInt();
    QVector<bool> used(layout.tiled, false);
    const QJsonObject fields = json.value(QLatin1String("fields")).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const QJsonArray range = field->toArray();
        const qsizetype first = range.at(0).toInt() - 1;
        const qsizetype end = range.at(1).toInt();
        Q_ASSERT(first >= 0 && end > first);
        layout.fields.insert(field.key(), {first, end - first});
        for (qsizetype column = first; column < std::min(end, layout.tiled); ++column) used[column] = true;
    }
    for (qsizetype column = 0; column < layout.tiled; ++column)
        if (!used.at(column)) layout.separators.append(column);
    Q_ASSERT(!layout.lengths.isEmpty());
    return layout;
}

QVector<Layout> readLayouts()
{
    initialiseProfilesResource();
    QFile file(QStringLiteral(":/smdr/smdr-profiles.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    QVector<Layout> found;
    const QJsonArray array = document.value(QLatin1String("layouts")).toArray();
    for (const QJsonValue one : array) found.append(layoutFrom(one.toObject()));
    Q_ASSERT(!found.isEmpty());
    return found;
}

} // namespace

QByteArray Layout::text(const QByteArray &padded, const char *field) const
{
    const auto columns = fields.constFind(QLatin1String(field));
    if (columns == fields.constEnd()) return {};
    return padded.mid(columns->first, columns->size);
}

std::optional<int> Layout::lengthFor(qsizetype size) const
{
    for (const int length : lengths)
        if (size <= length + tolerance) return length;
    return std::nullopt;
}

const QVector<Layout> &layouts()
{
    static const QVector<Layout> known = readLayouts();
    return known;
}

} // namespace clc::smdr
