#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace clc::ui
{

/// The language of the console and of Qt's own texts. English is the language of the sources. "pseudo" makes every text
/// 40 % longer and accented, so that tests see what is not translated and what has no room.
class Language final : public QObject
{
    Q_OBJECT

public:
    Language() = default;
    ~Language() override;

    /// "" takes that of the desktop. Installs the translations for the whole application.
    void apply(const QString &language);
    /// "en", "de", "fr", "es", in this order, with the name each gives itself.
    static QVector<std::pair<QString, QString>> available();

private:
    void install(std::unique_ptr<QTranslator> translator);

    std::vector<std::unique_ptr<QTranslator>> installed_;
};

/// What the pseudo-language makes of a text: placeholders stay.
QString pseudoText(const QString &text);

} // namespace clc::ui
