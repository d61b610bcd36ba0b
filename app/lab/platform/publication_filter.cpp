#include "app/lab/platform/publication_filter.h"

#include <algorithm>

namespace lab
{

namespace
{

constexpr qsizetype kLongest = 2048;
constexpr int kDeepest = 16;

QJsonValue valueAt(const QJsonObject &publication, const QStringList &path)
{
    QJsonValue value = publication;
    for (const QString &name : path) value = value.toObject().value(name);
    return value;
}

} // namespace

/// Recursive descent; the first fault is kept and ends the reading.
class PublicationFilterParser
{
public:
    using Node = std::shared_ptr<PublicationFilter::Node>;
    using Kind = PublicationFilter::Kind;

    explicit PublicationFilterParser(const QString &text) : text_(text) {}

    Node whole()
    {
        Node node = std::make_shared<PublicationFilter::Node>();
        if (!take(QLatin1String("$"))) return fail(QStringLiteral("it must begin with $"));
        if (take(QLatin1String(".publications")) && take(QLatin1String("[")) && !take(QLatin1String("*]"))) {
            if (!take(QLatin1String("?("))) return fail(QStringLiteral("?( is missing"));
            node = disjunction();
            if (!take(QLatin1String(")")) || !take(QLatin1String("]"))) fail(QStringLiteral(")] is missing"));
        }
        skipBlanks();
        if (at_ < text_.size()) fail(QStringLiteral("unexpected text"));
        return fault_.isEmpty() ? node : nullptr;
    }
    const QString &fault() const { return fault_; }

private:
    Node disjunction() { return chain(QLatin1String("||"), Kind::Or, &PublicationFilterParser::conjunction); }
    Node conjunction() { return chain(QLatin1String("&&"), Kind::And, &PublicationFilterParser::primary); }

    Node chain(QLatin1String sign, Kind kind, Node (PublicationFilterParser::*part)())
    {
        Node first = (this->*part)();
        if (!fault_.isEmpty() || !take(sign)) return first;
        auto node = std::make_shared<PublicationFilter::Node>();
        node->kind = kind;
        node->children.append(first);
        do node->children.append((this->*part)());
        while (fault_.isEmpty() && take(sign));
        return node;
    }

    Node primary()
    {
        if (++depth_ > kDeepest) return fail(QStringLiteral("it is nested too deeply"));
        Node node = negationOrBrackets();
        --depth_;
        return node;
    }

    Node negationOrBrackets()
    {
        if (take(QLatin1String("("))) {
            Node node = disjunction();
            if (fault_.isEmpty() && !take(QLatin1String(")"))) fail(QStringLiteral("a closing bracket is missing"));
            return node;
        }
        if (!take(QLatin1String("!"))) return comparison();
        auto node = std::make_shared<PublicationFilter::Node>();
        node->kind = Kind::Not;
        node->children.append(primary());
        return node;
    }

    Node comparison()
    {
        auto node = std::make_shared<PublicationFilter::Node>();
        if (!take(QLatin1String("@"))) return fail(QStringLiteral("@ is missing"));
        while (at_ < text_.size() && text_.at(at_) == u'.') {
            ++at_;
            node->path.append(name());
        }
        node->kind = Kind::Exists;
        if (take(QLatin1String("==")))
            node->kind = Kind::Equal;
        else if (take(QLatin1String("!=")))
            node->kind = Kind::NotEqual;
        if (node->kind != Kind::Exists) node->literal = literal();
        return node;
    }

    QString name()
    {
        const qsizetype start = at_;
        while (at_ < text_.size() && (text_.at(at_).isLetterOrNumber() || text_.at(at_) == u'_')) ++at_;
        if (at_ == start) fail(QStringLiteral("a name is missing"));
        return text_.mid(start, at_ - start);
    }

    QJsonValue literal()
    {
        skipBlanks();
        if (at_ < text_.size() && (text_.at(at_) == u'\'' || text_.at(at_) == u'"')) return quoted(text_.at(at_));
        const qsizetype start = at_;
        while (at_ < text_.size() &&
               (text_.at(at_).isLetterOrNumber() || text_.at(at_) == u'.' || text_.at(at_) == u'-'))
            ++at_;
        const QString word = text_.mid(start, at_ - start);
        if (word == QLatin1String("true") || word == QLatin1String("false")) return word == QLatin1String("true");
        if (word == QLatin1String("null")) return QJsonValue();
        bool isNumber = false;
        const double number = word.toDouble(&isNumber);
        if (!isNumber) fail(QStringLiteral("a value is missing"));
        return number;
    }

    QJsonValue quoted(QChar quote)
    {
        QString value;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_.at(at_) == quote) {
                ++at_;
                return value.isNull() ? QStringLiteral("") : value;
            }
            if (text_.at(at_) == u'\\' && at_ + 1 < text_.size()) ++at_;
            value.append(text_.at(at_));
        }
        fail(QStringLiteral("a text is not closed"));
        return {};
    }

    bool take(QLatin1String sign)
    {
        skipBlanks();
        if (QStringView(text_).mid(at_, sign.size()) != sign) return false;
        at_ += sign.size();
        return true;
    }

    void skipBlanks()
    {
        while (at_ < text_.size() && text_.at(at_).isSpace()) ++at_;
    }

    Node fail(const QString &why)
    {
        if (fault_.isEmpty()) fault_ = QStringLiteral("publicationFilter: %1 at character %2").arg(why).arg(at_);
        at_ = text_.size();
        return std::make_shared<PublicationFilter::Node>();
    }

    QString text_;
    qsizetype at_ = 0;
    int depth_ = 0;
    QString fault_;
};

PublicationFilter::Parsed PublicationFilter::parse(const QString &text)
{
    if (text.size() > kLongest) return {std::nullopt, QStringLiteral("publicationFilter is too long")};
    PublicationFilterParser parser(text);
    PublicationFilter filter;
    filter.root_ = parser.whole();
    if (!filter.root_ || !parser.fault().isEmpty()) return {std::nullopt, parser.fault()};
    return {filter, {}};
}

bool PublicationFilter::holds(const Node &node, const QJsonObject &publication)
{
    const auto test = [&publication](const std::shared_ptr<Node> &child) { return holds(*child, publication); };
    switch (node.kind) {
    case Kind::All:
        return true;
    case Kind::And:
        return std::all_of(node.children.cbegin(), node.children.cend(), test);
    case Kind::Or:
        return std::any_of(node.children.cbegin(), node.children.cend(), test);
    case Kind::Not:
        return !test(node.children.constFirst());
    case Kind::Exists:
        return !valueAt(publication, node.path).isUndefined();
    case Kind::Equal:
        return valueAt(publication, node.path) == node.literal;
    case Kind::NotEqual:
        return valueAt(publication, node.path) != node.literal;
    }
    return false;
}

bool PublicationFilter::matches(const QJsonObject &publication) const
{
    return holds(*root_, publication);
}

} // namespace lab
