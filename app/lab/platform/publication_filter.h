#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace lab
{

/// A subscription's `publicationFilter`: the part of JSONPath that the published samples use,
/// `$.publications[?(@.content.state == 'ringing')]` (resources/protocol/notifications.md).
class PublicationFilter
{
public:
    struct Parsed;

    /// Reads a filter of at most 2048 characters; in `fault` a sentence when it is none.
    static Parsed parse(const QString &text);

    bool matches(const QJsonObject &publication) const;

private:
    friend class PublicationFilterParser;
    enum class Kind { All, And, Or, Not, Exists, Equal, NotEqual };
    struct Node {
        Kind kind = Kind::All;
        QStringList path; ///< members below the publication
        QJsonValue literal;
        QList<std::shared_ptr<Node>> children;
    };

    static bool holds(const Node &node, const QJsonObject &publication);

    std::shared_ptr<Node> root_;
};

struct PublicationFilter::Parsed {
    std::optional<PublicationFilter> filter;
    QString fault;
};

} // namespace lab
