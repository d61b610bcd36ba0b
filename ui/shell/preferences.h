#pragma once

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>

namespace clc::ui
{

/// What a person chose for this console on this computer: language, theme, window, tables. Kept in an INI file; nothing
/// secret and nothing of the site. A file that cannot be written costs the memory of choices, nothing else.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    /// An empty file keeps everything in memory only.
    explicit Preferences(const QString &file);

    QString language() const; ///< "en", "de", "fr", "es"; "": that of the desktop
    void setLanguage(const QString &language);
    QString theme() const; ///< "system", "light", "dark"
    void setTheme(const QString &theme);
    bool keepRunningInTray() const;
    void setKeepRunningInTray(bool keep);
    QString engineAddress() const; ///< "": this computer's, attached or embedded
    void setEngineAddress(const QString &address);

    QByteArray windowState() const;
    void setWindowState(const QByteArray &state);
    QString lastPage() const;
    void setLastPage(const QString &page);
    /// Columns of the table of that name, as TableView keeps them.
    QByteArray tableState(const QString &table) const;
    void setTableState(const QString &table, const QByteArray &state);

Q_SIGNALS:
    void languageChanged();
    void themeChanged();
    void trayChanged();

private:
    QVariant value(const QString &key, const QVariant &standard) const;
    void keep(const QString &key, const QVariant &value);

    QString file_;
    QSettings settings_;
    QVariantMap memory_; ///< instead of the file
};

} // namespace clc::ui
