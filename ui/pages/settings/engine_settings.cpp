#include "ui/pages/settings/engine_settings.h"

#include "ui/text/error_text.h"
#include "ui/text/names.h"
#include "ui/text/times.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_badge.h"

#include <QFile>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

constexpr int letters = 96;
constexpr int longestPath = 107; ///< bytes, of a UNIX socket

QString serviceAddress()
{
    return QStringLiteral("/run/cloudlink-gateway/engine.sock");
}

StateWords linkStateWords(EngineLink::State state)
{
    switch (state) {
    case EngineLink::State::ready:
        return {Tone::ok, EngineSettings::tr("Connected")};
    case EngineLink::State::connecting:
        return {Tone::busy, EngineSettings::tr("Connecting")};
    case EngineLink::State::waiting:
        return {Tone::warning, EngineSettings::tr("Not reachable, tried again")};
    case EngineLink::State::incompatible:
        return {Tone::error, EngineSettings::tr("Other version")};
    case EngineLink::State::failed:
        return {Tone::error, EngineSettings::tr("Not reachable")};
    case EngineLink::State::closed:
        break;
    }
    return {Tone::neutral, EngineSettings::tr("Not connected")};
}

} // namespace

EngineSettings::EngineSettings(ConsoleContext &context)
    : SettingsTab(context),
      link_(new StatusBadge),
      automatic_(new QRadioButton(tr("Automatic (this computer)"))),
      service_(new QRadioButton(tr("Service on this computer"))),
      other_(new QRadioButton(tr("Other socket"))),
      path_(lineEditor(longestPath)),
      pathField_(new Field(QStringLiteral("enginePath"), tr("Path of the socket"), path_,
                           tr("As the engine tells it, for example /srv/gateway/run/engine.sock."))),
      apply_(primaryButton(tr("Apply"))),
      why_(mutedLabel(QString()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(16);
    for (QWidget *card : {makeFacts(), makeChoice()}) {
        card->setMaximumWidth(letters * fontMetrics().averageCharWidth());
        column->addWidget(card);
    }
    column->addStretch(1);
    const QString now = current();
    (now.isEmpty() ? automatic_ : now == serviceAddress() ? service_ : other_)->setChecked(true);
    if (other_->isChecked()) path_->setText(now);
    for (QRadioButton *one : {automatic_, service_, other_})
        connect(one, &QRadioButton::toggled, this, &EngineSettings::check);
    connect(path_, &QLineEdit::textChanged, this, &EngineSettings::check);
    connect(path_, &QLineEdit::returnPressed, apply_, &QPushButton::click);
    connect(apply_, &QPushButton::clicked, this, &EngineSettings::apply);
    connect(&context.engine, &EngineView::changed, this, &EngineSettings::show);
    connect(&context.engine, &EngineView::linkChanged, this, &EngineSettings::show);
    show();
    check();
}

QWidget *EngineSettings::makeFacts()
{
    auto *card = new Card(context().engineTitle.isEmpty() ? tr("The engine in this program")
                                                          : tr("The engine this console is attached to"));
    link_->setObjectName(QStringLiteral("engineLink"));
    card->addToHeading(link_);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const char *name, const QString &title) {
        const int row = grid->rowCount();
        QLabel *label = mutedLabel(title, card);
        label->setWordWrap(false);
        QLabel *value = bodyLabel(QString(), card);
        value->setObjectName(QLatin1String(name));
        value->setAccessibleName(title);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
        facts_.insert(QLatin1String(name), value);
    };
    add("engineProgram", tr("Program"));
    add("engineVersion", tr("Version"));
    add("enginePid", tr("Process"));
    add("engineStarted", tr("Started"));
    add("engineData", tr("Data directory"));
    add("engineSocket", tr("Socket"));
    add("engineSecrets", tr("Secrets are protected by"));
    card->body()->addLayout(grid);
    return card;
}

QWidget *EngineSettings::makeChoice()
{
    auto *card = new Card(tr("Attach to another engine"));
    card->body()->setSpacing(12);
    const auto add = [card](QRadioButton *radio, const char *name, const QString &help) {
        radio->setObjectName(QLatin1String(name));
        radio->setAccessibleDescription(help);
        auto *choice = new QVBoxLayout;
        choice->setSpacing(0);
        choice->addWidget(radio, 0, Qt::AlignLeading);
        QLabel *words = mutedLabel(help, card);
        words->setContentsMargins(28, 0, 0, 0);
        choice->addWidget(words);
        card->body()->addLayout(choice);
    };
    add(automatic_, "engineAutomatic",
        tr("Attaches to the engine that holds the data directory; if none is running, starts one in this program."));
    add(service_, "engineService", serviceAddress());
    add(other_, "engineOther", tr("An engine with a data directory of its own."));
    pathField_->setContentsMargins(28, 0, 0, 0);
    card->body()->addWidget(pathField_);
    apply_->setObjectName(QStringLiteral("engineApply"));
    why_->setObjectName(QStringLiteral("engineWhy"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(apply_);
    row->addWidget(why_, 1);
    card->body()->addLayout(row);
    return card;
}

void EngineSettings::setFact(const QString &name, const QString &value, const QString &tooltip)
{
    QLabel *label = facts_.value(name);
    label->setText(value.isEmpty() ? tr("Unavailable") : value);
    label->setToolTip(tooltip);
}

void EngineSettings::show()
{
    const EngineView &engine = context().engine;
    const EngineStatus &status = engine.status();
    const StateWords words = linkStateWords(engine.linkState());
    const bool failed = engine.linkState() != EngineLink::State::ready &&
                        engine.linkState() != EngineLink::State::connecting &&
                        engine.linkState() != EngineLink::State::closed;
    link_->set(words.tone, words.word, failed ? errorWords(engine.linkError()).explanation() : QString());
    setFact(QStringLiteral("engineProgram"), engine.program());
    setFact(QStringLiteral("engineVersion"), status.version);
    setFact(QStringLiteral("enginePid"), status.pid > 0 ? QString::number(status.pid) : QString());
    setFact(QStringLiteral("engineStarted"), relativeTime(status.startedAt), absoluteTime(status.startedAt));
    setFact(QStringLiteral("engineData"), status.dataDirectory);
    setFact(QStringLiteral("engineSocket"), status.address);
    setFact(QStringLiteral("engineSecrets"), status.secrets);
}

QString EngineSettings::current() const
{
    const QString kept = context().preferences.engineAddress();
    if (!kept.isEmpty()) return kept;
    const QString &title = context().engineTitle; // an address when the program was started with --engine
    return title == context().engine.status().address ? title : QString();
}

QString EngineSettings::chosen() const
{
    if (automatic_->isChecked()) return {};
    return service_->isChecked() ? serviceAddress() : path_->text().trimmed();
}

QString EngineSettings::whyNot() const
{
    if (other_->isChecked() && chosen().isEmpty()) return tr("Enter the path of the socket.");
    if (!pathField_->error().isEmpty()) return tr("Correct the path.");
    return chosen() == current() ? tr("Nothing was changed.") : QString();
}

void EngineSettings::check()
{
    const bool other = other_->isChecked();
    pathField_->setVisible(other);
    const QString path = path_->text().trimmed();
    QString wrong;
    if (other && !path.isEmpty() && !path.startsWith(QLatin1Char('/')))
        wrong = tr("The path begins with a slash.");
    else if (other && QFile::encodeName(path).size() > longestPath)
        wrong = tr("The path of a socket has at most %1 bytes.").arg(longestPath);
    pathField_->setError(wrong);
    const QString why = whyNot();
    apply_->setEnabled(why.isEmpty());
    apply_->setToolTip(why);
    apply_->setAccessibleDescription(why);
    why_->setText(why.isEmpty() ? tr("The pages are opened anew. What was typed elsewhere and not applied is lost.")
                                : why);
}

void EngineSettings::apply()
{
    if (!whyNot().isEmpty()) return;
    context().changeEngine(chosen());
    check();
}

} // namespace clc::ui
