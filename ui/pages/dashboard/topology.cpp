#include "ui/pages/dashboard/topology.h"

#include "ui/theme/icons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_badge.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>

#include <array>
#include <utility>

namespace clc::ui
{

namespace
{

using Node = Topology::Node;
using Link = Topology::Link;

struct Edge {
    Link link;
    Node from;
    Node to;
};

constexpr std::array<Edge, 5> edges{Edge{Link::gatewayLink, Node::platform, Node::gateway},
                                    Edge{Link::sipTrunk, Node::platform, Node::mbg},
                                    Edge{Link::mbgServices, Node::gateway, Node::mbg},
                                    Edge{Link::pbxLink, Node::gateway, Node::pbx},
                                    Edge{Link::pbxTrunk, Node::mbg, Node::pbx}};

} // namespace

Topology::Topology(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("topology"));
    setAccessibleName(tr("The site and how its interfaces are"));
    addNode(Node::platform, QStringLiteral("cloud"));
    addNode(Node::gateway, QStringLiteral("gateway"));
    addNode(Node::mbg, QStringLiteral("shield"));
    addNode(Node::pbx, QStringLiteral("pbx"));
    for (const Edge &edge : edges) badges_.insert(edge.link, new StatusBadge(this));
    color();
}

void Topology::addNode(Node node, const QString &name)
{
    Box box;
    box.icon = name;
    box.frame = new QFrame(this);
    setLook(box.frame, "look", QStringLiteral("card"));
    auto *row = new QHBoxLayout(box.frame);
    row->setContentsMargins(12, 10, 12, 10);
    row->setSpacing(10);
    box.sign = new QLabel(box.frame);
    row->addWidget(box.sign);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    box.title = new ElidedLabel(QString(), box.frame);
    QFont strong = box.title->font();
    strong.setWeight(QFont::DemiBold);
    box.title->setFont(strong);
    box.place = new ElidedLabel(QString(), box.frame);
    setLook(box.place, "look", QStringLiteral("muted"));
    words->addWidget(box.title);
    words->addWidget(box.place);
    row->addLayout(words, 1);
    boxes_.insert(node, box);
}

void Topology::setNode(Node node, const QString &title, const QString &place)
{
    Box &box = boxes_[node];
    box.title->setText(title);
    box.place->setText(place);
    box.place->setVisible(!place.isEmpty());
    box.frame->setVisible(true);
    arrange();
}

void Topology::removeNode(Node node)
{
    boxes_[node].frame->setVisible(false);
    arrange();
}

void Topology::setLink(Link link, Tone tone, const QString &word, const QString &explanation)
{
    badges_[link]->set(tone, word, explanation);
    tones_[link] = tone;
    arrange();
}

QSize Topology::minimumSizeHint() const
{
    return {56 * fontMetrics().averageCharWidth(), 17 * fontMetrics().height()};
}

QSize Topology::sizeHint() const
{
    return {110 * fontMetrics().averageCharWidth(), 17 * fontMetrics().height()};
}

bool Topology::isDrawn(Link link) const
{
    for (const Edge &edge : edges)
        if (edge.link == link)
            return !boxes_[edge.from].frame->isHidden() && !boxes_[edge.to].frame->isHidden() &&
                   !badges_[link]->word().isEmpty();
    return false;
}

/// A diamond: platform above, gateway and MBG in the middle, PBX below; without an MBG one above the other.
void Topology::arrange()
{
    const bool hasMbg = !boxes_[Node::mbg].frame->isHidden();
    const int boxHeight = boxes_[Node::pbx].frame->sizeHint().height();
    const int boxWidth = qBound(20 * fontMetrics().averageCharWidth(), width() * 3 / 10, 36 * fontMetrics().averageCharWidth());
    const int left = hasMbg ? boxWidth / 2 + 1 : width() / 2;
    const QHash<Node, QPoint> centers{{Node::platform, {width() / 2, boxHeight / 2 + 1}},
                                      {Node::gateway, {left, height() / 2}},
                                      {Node::mbg, {width() - boxWidth / 2 - 1, height() / 2}},
                                      {Node::pbx, {width() / 2, height() - boxHeight / 2 - 1}}};
    for (auto it = boxes_.begin(); it != boxes_.end(); ++it) {
        const QPoint center = centers[it.key()];
        it->frame->setGeometry(center.x() - boxWidth / 2, center.y() - boxHeight / 2, boxWidth, boxHeight);
    }
    for (const Edge &edge : edges) {
        StatusBadge *badge = badges_[edge.link];
        badge->setVisible(isDrawn(edge.link));
        badge->resize(badge->sizeHint());
        const QPoint middle = (boxes_[edge.from].frame->geometry().center() + boxes_[edge.to].frame->geometry().center()) / 2;
        badge->move(middle - QPoint(badge->width() / 2, badge->height() / 2));
    }
    update();
}

void Topology::color()
{
    const int size = 2 * fontMetrics().height();
    for (const Box &box : std::as_const(boxes_))
        box.sign->setPixmap(icon(box.icon, colorsFor(palette()).accent).pixmap(QSize(size, size), devicePixelRatioF()));
}

void Topology::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Edge &edge : edges) {
        if (!isDrawn(edge.link)) continue;
        const Tone tone = tones_[edge.link];
        const bool broken = tone != Tone::ok && tone != Tone::busy;
        painter.setPen(QPen(colors.ink(tone), 2, broken ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(boxes_[edge.from].frame->geometry().center(), boxes_[edge.to].frame->geometry().center());
    }
}

void Topology::resizeEvent(QResizeEvent *)
{
    arrange();
}

void Topology::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) color();
}

} // namespace clc::ui
