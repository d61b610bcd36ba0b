#include "ui/theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <memory>

static void initialiseIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace clc::ui
{

namespace
{

class SvgEngine final : public QIconEngine
{
public:
    SvgEngine(const QString &name, QColor normal, QColor disabled) : name_(name), normal_(normal), disabled_(disabled)
    {
        initialiseIcons();
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        if (file.open(QIODevice::ReadOnly)) drawing_ = file.readAll();
        Q_ASSERT_X(!drawing_.isEmpty(), "icon", qPrintable(name));
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap drawn = pixmap(rect.size() * ratio, mode, QIcon::Off);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), drawn);
    }
    /// Drawn once for each size and colour: tables show the same few again and again.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QColor color = mode == QIcon::Disabled ? disabled_ : normal_;
        const QString key =
            QStringLiteral("icon %1 %2 %3x%4").arg(name_, color.name()).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QByteArray colored = drawing_;
        colored.replace("#000", color.name().toLatin1());
        QPainter painter(&pixmap);
        QSvgRenderer(colored).render(&painter);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }
    QIconEngine *clone() const override { return new SvgEngine(*this); }

private:
    QString name_;
    QByteArray drawing_;
    QColor normal_;
    QColor disabled_;
};

} // namespace

QIcon icon(const QString &name, const QColor &color)
{
    return QIcon(new SvgEngine(name, color, color));
}

QIcon icon(const QString &name, const QPalette &palette)
{
    const Colors &colors = colorsFor(palette);
    return QIcon(new SvgEngine(name, colors.text, colors.muted));
}

QString iconName(Tone tone)
{
    switch (tone) {
    case Tone::neutral:
        return QStringLiteral("neutral");
    case Tone::ok:
        return QStringLiteral("ok");
    case Tone::info:
        return QStringLiteral("info");
    case Tone::warning:
        return QStringLiteral("warning");
    case Tone::error:
        return QStringLiteral("error");
    case Tone::busy:
        return QStringLiteral("busy");
    }
    return QStringLiteral("neutral");
}

} // namespace clc::ui
