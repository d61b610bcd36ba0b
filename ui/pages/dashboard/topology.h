#pragma once

#include "ui/theme/colors.h"

#include <QHash>
#include <QWidget>

class QFrame;
class QLabel;

namespace clc::ui
{

class ElidedLabel;
class StatusBadge;

/// The drawing of a site: platform, gateway, MBG and PBX, and on each interface between them how it is. The states are
/// badges, so that their words and explanations can be read without seeing the drawing.
class Topology final : public QWidget
{
    Q_OBJECT

public:
    enum class Node { platform, gateway, mbg, pbx };
    enum class Link { gatewayLink, sipTrunk, mbgServices, pbxLink, pbxTrunk };

    explicit Topology(QWidget *parent = nullptr);

    void setNode(Node node, const QString &title, const QString &place);
    /// A node that the site does not have; its links are not drawn either.
    void removeNode(Node node);
    void setLink(Link link, Tone tone, const QString &word, const QString &explanation);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Box {
        QFrame *frame = nullptr;
        QLabel *sign = nullptr;
        ElidedLabel *title = nullptr;
        ElidedLabel *place = nullptr;
        QString icon;
    };
    void addNode(Node node, const QString &icon);
    void arrange();
    void color();
    bool isDrawn(Link link) const;

    QHash<Node, Box> boxes_;
    QHash<Link, StatusBadge *> badges_;
    QHash<Link, Tone> tones_;
};

} // namespace clc::ui
