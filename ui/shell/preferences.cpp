#include "ui/shell/preferences.h"

namespace clc::ui
{

Preferences::Preferences(const QString &file) : file_(file), settings_(file, QSettings::IniFormat) {}

QVariant Preferences::value(const QString &key, const QVariant &standard) const
{
    return file_.isEmpty() ? memory_.value(key, standard) : settings_.value(key, standard);
}

void Preferences::keep(const QString &key, const QVariant &value)
{
    if (file_.isEmpty())
        memory_.insert(key, value);
    else
        settings_.setValue(key, value);
}

QString Preferences::language() const
{
    return value(QStringLiteral("language"), QString()).toString();
}

void Preferences::setLanguage(const QString &language)
{
    if (language == this->language()) return;
    keep(QStringLiteral("language"), language);
    Q_EMIT languageChanged();
}

QString Preferences::theme() const
{
    return value(QStringLiteral("theme"), QStringLiteral("system")).toString();
}

void Preferences::setTheme(const QString &theme)
{
    if (theme == this->theme()) return;
    keep(QStringLiteral("theme"), theme);
    Q_EMIT themeChanged();
}

bool Preferences::keepRunningInTray() const
{
    return value(QStringLiteral("keepRunningInTray"), false).toBool();
}

void Preferences::setKeepRunningInTray(bool keepRunning)
{
    if (keepRunning == keepRunningInTray()) return;
    keep(QStringLiteral("keepRunningInTray"), keepRunning);
    Q_EMIT trayChanged();
}

QString Preferences::engineAddress() const
{
    return value(QStringLiteral("engineAddress"), QString()).toString();
}

void Preferences::setEngineAddress(const QString &address)
{
    keep(QStringLiteral("engineAddress"), address);
}

QByteArray Preferences::windowState() const
{
    return value(QStringLiteral("window"), QByteArray()).toByteArray();
}

void Preferences::setWindowState(const QByteArray &state)
{
    keep(QStringLiteral("window"), state);
}

QString Preferences::lastPage() const
{
    return value(QStringLiteral("page"), QString()).toString();
}

void Preferences::setLastPage(const QString &page)
{
    keep(QStringLiteral("page"), page);
}

QByteArray Preferences::tableState(const QString &table) const
{
    return value(QStringLiteral("tables/") + table, QByteArray()).toByteArray();
}

void Preferences::setTableState(const QString &table, const QByteArray &state)
{
    keep(QStringLiteral("tables/") + table, state);
}

} // namespace clc::ui
