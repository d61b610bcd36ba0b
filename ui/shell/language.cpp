#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace clc::ui
{

namespace
{

class PseudoTranslator final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return pseudoText(QString::fromUtf8(source));
    }
    bool isEmpty() const override { return false; }
};

/// The catalogues name classes without their namespace.
class CatalogueTranslator final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *comment, int n) const override
    {
        const QByteArray name(context);
        const QByteArray bare = name.mid(name.lastIndexOf(':') + 1);
        return QTranslator::translate(bare.constData(), source, comment, n);
    }
};

} // namespace

QString pseudoText(const QString &text)
{
    static const QString plain = QStringLiteral("aeioucnyAEIOU");
    static const QString accented = QStringLiteral("áéíöüçñýÁÉÍÖÜ");
    QString changed = text;
    for (qsizetype i = 0; i < changed.size(); ++i) {
        if (changed.at(i) == QLatin1Char('%')) { // %1, %n, %L1, %{name}
            if (i + 1 < changed.size() && changed.at(i + 1) == QLatin1Char('{'))
                i = qMax(i, changed.indexOf(QLatin1Char('}'), i));
            else
                i += i + 1 < changed.size() && changed.at(i + 1) == QLatin1Char('L') ? 2 : 1;
            continue;
        }
        const qsizetype at = plain.indexOf(changed.at(i));
        if (at >= 0) changed[i] = accented.at(at);
    }
    const qsizetype more = (text.size() * 2 + 4) / 5;
    return QLatin1Char('[') + changed + QLatin1Char(' ') + QString(qMax<qsizetype>(0, more - 3), QLatin1Char('~')) +
           QLatin1Char(']');
}

Language::~Language() = default;

QVector<std::pair<QString, QString>> Language::available()
{
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")},
            {QStringLiteral("fr"), QStringLiteral("Français")},
            {QStringLiteral("es"), QStringLiteral("Español")}};
}

void Language::install(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    installed_.push_back(std::move(translator));
}

void Language::apply(const QString &language)
{
    for (const auto &one : installed_) QCoreApplication::removeTranslator(one.get());
    installed_.clear();
    const bool pseudo = language == QLatin1String("pseudo");
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(pseudo ? QStringLiteral("en") : language);
    QLocale::setDefault(locale);
    if (pseudo) return install(std::make_unique<PseudoTranslator>());
    QString code = locale.name().left(2);
    auto own = std::make_unique<CatalogueTranslator>();
    if (!own->load(QStringLiteral(":/translations/console_%1.qm").arg(code))) {
        code = QStringLiteral("en");
        if (!own->load(QStringLiteral(":/translations/console_en.qm"))) return;
    }
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(std::move(qt));
    install(std::move(own));
}

} // namespace clc::ui
