// Pictures of every page and wizard step: screenshots FOLDER SCALE. Light and dark, English and German, with a contact
// sheet for each. Tells what looks wrong and then ends with 1.
#include "tests/ui/looks.h"
#include "tests/ui/scenes.h"
#include "tests/ui/scripted_engine.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTextStream>

using namespace clc::test;

namespace
{

QImage contactSheet(const QVector<std::pair<QString, QImage>> &pictures)
{
    constexpr int columns = 4;
    const QSize each(480, 300);
    constexpr int caption = 24;
    const int rows = (int(pictures.size()) + columns - 1) / columns;
    QImage sheet(columns * each.width(), rows * (each.height() + caption), QImage::Format_RGB32);
    sheet.fill(Qt::gray);
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int i = 0; i < pictures.size(); ++i) {
        const QPoint corner(i % columns * each.width(), i / columns * (each.height() + caption));
        painter.drawText(QRect(corner, QSize(each.width(), caption)), Qt::AlignCenter, pictures.at(i).first);
        painter.drawImage(QRect(corner + QPoint(2, caption), each - QSize(4, 4)), pictures.at(i).second);
    }
    return sheet;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QStringList arguments = QApplication::arguments();
    QTextStream out(stdout);
    if (arguments.size() != 3) {
        out << "usage: screenshots FOLDER SCALE\n";
        return 2;
    }
    const QDir folder(arguments.at(1));
    const QString scale = arguments.at(2);
    int wrong = 0;
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("de")}) {
        for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
            QVector<std::pair<QString, QImage>> pictures;
            const QString kind = QStringLiteral("%1-%2-%3").arg(language, theme, scale);
            folder.mkpath(kind);
            for (const Scene &scene : scenes()) {
                ScriptedEngine engine;
                const Stage shown = stage(scene, engine, language, theme, QSize(1280, 800));
                const QImage picture = shown.window()->grab().toImage();
                picture.save(folder.filePath(QStringLiteral("%1/%2.png").arg(kind, scene.name)));
                pictures.append({scene.name, picture});
                for (const QString &what : looksWrong(shown.window())) {
                    out << kind << ' ' << scene.name << ": " << what << '\n';
                    ++wrong;
                }
            }
            contactSheet(pictures).save(folder.filePath(QStringLiteral("contact-%1.png").arg(kind)));
        }
    }
    out << wrong << " things look wrong\n";
    return wrong == 0 ? 0 : 1;
}
