#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <utility>

namespace lab
{

/// A member that a `$filter` may name.
struct FilterField {
    QLatin1String name;
    bool caseless = false; ///< compared without regard to case, as e-mail addresses are
};

/// A `$filter` of the platform: `eq ne lt gt le ge`, `and`, `or`, brackets, `contains(field,'…')`,
/// `substringof(field,'…')` (cloudlink-api, section 7). Texts stand in single quotes, a quote inside is doubled.
class Filter
{
public:
    struct Parsed;
    /// The field's position in the list given to `parse`, and its value in the row under test.
    using Lookup = std::function<QString(int field)>;
    using Equality = std::pair<int, QString>;

    /// Reads a filter; in `fault` a sentence when it is none. At most 8192 characters and 16 levels of brackets.
    static Parsed parse(const QString &text, std::span<const FilterField> fields);

    bool matches(const Lookup &lookup) const;
    /// When the filter is nothing but equalities joined by `or`: these, so that an index can answer. Else nothing.
    std::optional<QList<Equality>> equalities() const;

private:
    friend class FilterParser;
    enum class Kind { And, Or, Equal, NotEqual, Less, Greater, LessEqual, GreaterEqual, Contains };
    struct Node {
        Kind kind = Kind::Equal;
        int field = 0;
        bool caseless = false;
        QString text;
        QList<std::shared_ptr<Node>> children;
    };

    static bool holds(const Node &node, const Lookup &lookup);

    std::shared_ptr<Node> root_;
};

struct Filter::Parsed {
    std::optional<Filter> filter;
    QString fault;
};

} // namespace lab
