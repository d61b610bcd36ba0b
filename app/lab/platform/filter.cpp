#include "app/lab/platform/filter.h"

#include <algorithm>

namespace lab
{

namespace
{

constexpr qsizetype kLongestFilter = 8192;
constexpr int kDeepestBrackets = 16;

} // namespace

/// Recursive descent over the text; the first fault is kept and ends the reading.
class FilterParser
{
public:
    using Node = std::shared_ptr<Filter::Node>;

    FilterParser(const QString &text, std::span<const FilterField> fields) : text_(text), fields_(fields) {}

    Node whole()
    {
        Node node = disjunction();
        skipBlanks();
        if (fault_.isEmpty() && at_ < text_.size()) fail(QStringLiteral("unexpected text"));
        return fault_.isEmpty() ? node : nullptr;
    }
    QString fault() const { return fault_; }

private:
    Node disjunction() { return chain(QLatin1String("or"), Filter::Kind::Or, &FilterParser::conjunction); }
    Node conjunction() { return chain(QLatin1String("and"), Filter::Kind::And, &FilterParser::primary); }

    Node chain(QLatin1String word, Filter::Kind kind, Node (FilterParser::*part)())
    {
        Node first = (this->*part)();
        if (!fault_.isEmpty() || !takeWord(word)) return first;
        auto node = std::make_shared<Filter::Node>();
        node->kind = kind;
        node->children.append(first);
        do node->children.append((this->*part)());
        while (fault_.isEmpty() && takeWord(word));
        return node;
    }

    Node primary()
    {
        skipBlanks();
        if (takeSign(u'(')) {
            if (++depth_ > kDeepestBrackets) return fail(QStringLiteral("brackets are nested too deeply"));
            Node node = disjunction();
            --depth_;
            if (fault_.isEmpty() && !takeSign(u')')) return fail(QStringLiteral("a closing bracket is missing"));
            return node;
        }
        const QString name = identifier();
        if (name.isEmpty()) return fail(QStringLiteral("a field is missing"));
        if (takeSign(u'(')) return function(name);
        return comparison(name);
    }

    Node function(const QString &name)
    {
        if (name != QLatin1String("contains") && name != QLatin1String("substringof"))
            return fail(QStringLiteral("unknown function"));
        auto node = std::make_shared<Filter::Node>();
        node->kind = Filter::Kind::Contains;
        skipBlanks();
        // OData writes substringof('text',field), the platform's clients substringof(field,'text'): both are
        // understood.
        const bool textFirst = at_ < text_.size() && text_.at(at_) == u'\'';
        if (textFirst)
            node->text = literal();
        else
            bindField(identifier(), node.get());
        if (fault_.isEmpty() && !takeSign(u',')) return fail(QStringLiteral("a comma is missing"));
        if (textFirst)
            bindField(identifier(), node.get());
        else
            node->text = literal();
        if (fault_.isEmpty() && !takeSign(u')')) return fail(QStringLiteral("a closing bracket is missing"));
        return node;
    }

    Node comparison(const QString &name)
    {
        static constexpr std::pair<const char *, Filter::Kind> kOperators[] = {
            {"eq", Filter::Kind::Equal},   {"ne", Filter::Kind::NotEqual},  {"lt", Filter::Kind::Less},
            {"gt", Filter::Kind::Greater}, {"le", Filter::Kind::LessEqual}, {"ge", Filter::Kind::GreaterEqual}};
        auto node = std::make_shared<Filter::Node>();
        bindField(name, node.get());
        const QString word = identifier();
        const auto found = std::find_if(std::begin(kOperators), std::end(kOperators),
                                        [&word](const auto &row) { return word == QLatin1String(row.first); });
        if (found == std::end(kOperators)) return fail(QStringLiteral("unknown operator"));
        node->kind = found->second;
        node->text = literal();
        return node;
    }

    void bindField(const QString &name, Filter::Node *node)
    {
        const auto found = std::find_if(fields_.begin(), fields_.end(),
                                        [&name](const FilterField &field) { return name == field.name; });
        if (found == fields_.end()) {
            fail(QStringLiteral("unknown field"));
            return;
        }
        node->field = static_cast<int>(found - fields_.begin());
        node->caseless = found->caseless;
    }

    QString identifier()
    {
        skipBlanks();
        const qsizetype start = at_;
        while (at_ < text_.size() && (text_.at(at_).isLetterOrNumber() || text_.at(at_) == u'_')) ++at_;
        return text_.mid(start, at_ - start);
    }

    QString literal()
    {
        skipBlanks();
        if (at_ >= text_.size() || text_.at(at_) != u'\'') {
            const QString bare = identifier();
            if (bare.isEmpty()) fail(QStringLiteral("a value is missing"));
            return bare;
        }
        QString value;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_.at(at_) != u'\'') {
                value.append(text_.at(at_));
            } else if (at_ + 1 < text_.size() && text_.at(at_ + 1) == u'\'') {
                value.append(text_.at(at_++));
            } else {
                ++at_;
                return value;
            }
        }
        fail(QStringLiteral("a text is not closed"));
        return {};
    }

    bool takeSign(QChar sign)
    {
        skipBlanks();
        if (at_ >= text_.size() || text_.at(at_) != sign) return false;
        ++at_;
        return true;
    }

    bool takeWord(QLatin1String word)
    {
        skipBlanks();
        const qsizetype end = at_ + word.size();
        if (QStringView(text_).mid(at_, word.size()) != word) return false;
        if (end < text_.size() && text_.at(end).isLetterOrNumber()) return false;
        at_ = end;
        return true;
    }

    void skipBlanks()
    {
        while (at_ < text_.size() && text_.at(at_).isSpace()) ++at_;
    }

    Node fail(const QString &why)
    {
        if (fault_.isEmpty()) fault_ = QStringLiteral("$filter: %1 at character %2").arg(why).arg(at_);
        at_ = text_.size();
        return nullptr;
    }

    QString text_;
    std::span<const FilterField> fields_;
    qsizetype at_ = 0;
    int depth_ = 0;
    QString fault_;
};

Filter::Parsed Filter::parse(const QString &text, std::span<const FilterField> fields)
{
    if (text.size() > kLongestFilter) return {std::nullopt, QStringLiteral("$filter is too long")};
    FilterParser parser(text, fields);
    Filter filter;
    filter.root_ = parser.whole();
    if (!filter.root_) return {std::nullopt, parser.fault()};
    return {filter, {}};
}

bool Filter::holds(const Node &node, const Lookup &lookup)
{
    const auto test = [&lookup](const std::shared_ptr<Node> &child) { return holds(*child, lookup); };
    if (node.kind == Kind::And) return std::all_of(node.children.cbegin(), node.children.cend(), test);
    if (node.kind == Kind::Or) return std::any_of(node.children.cbegin(), node.children.cend(), test);
    const QString value = lookup(node.field);
    if (node.kind == Kind::Contains) return value.contains(node.text, Qt::CaseInsensitive);
    const int order = value.compare(node.text, node.caseless ? Qt::CaseInsensitive : Qt::CaseSensitive);
    switch (node.kind) {
    case Kind::Equal:
        return order == 0;
    case Kind::NotEqual:
        return order != 0;
    case Kind::Less:
        return order < 0;
    case Kind::Greater:
        return order > 0;
    case Kind::LessEqual:
        return order <= 0;
    case Kind::GreaterEqual:
        return order >= 0;
    case Kind::And:
    case Kind::Or:
    case Kind::Contains:
        break;
    }
    return false;
}

bool Filter::matches(const Lookup &lookup) const
{
    return holds(*root_, lookup);
}

std::optional<QList<Filter::Equality>> Filter::equalities() const
{
    if (root_->kind == Kind::Equal) return QList<Equality>{{root_->field, root_->text}};
    if (root_->kind != Kind::Or) return std::nullopt;
    QList<Equality> found;
    for (const std::shared_ptr<Node> &child : root_->children) {
        if (child->kind != Kind::Equal) return std::nullopt;
        found.append({child->field, child->text});
    }
    return found;
}

} // namespace lab
