#include "app/lab/csta/csta_connection.h"

#include "app/lab/csta/csta_requests.h"

#include <QHostAddress>

#include <algorithm>

namespace lab::csta
{

namespace
{

const QString kSystem = QStringLiteral("csta");
const QLatin1String kEditionFour("http://www.ecma-international.org/standards/ecma-323/csta/ed4");
constexpr int kHandshakeMs = 10'000;
constexpr int kFrameMs = 30'000;
constexpr int kSessionMs = 60'000;
constexpr qint64 kReadAtOnce = 65'536;
constexpr int kSlowTickMs = 100;
constexpr qint64 kSmallBuffer = 4'096;

/// What ECMA-354 offers for a request about a session that is not as it should be.
const char *sessionFault(const QString &request)
{
    return request == QLatin1String("StartApplicationSession") ? "invalidApplicationInfo" : "invalidSessionID";
}

} // namespace

Connection::Connection(QSslSocket *socket, Office &office, bool encrypted, QObject *parent)
    : QObject(parent), space(kEditionFour), socket_(socket), office_(office), reader_(office.quirks.framing)
{
    socket_->setParent(this);
    socket_->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket_->setReadBufferSize(office.quirks.readPerSecond > 0 ? kSmallBuffer : 4 * kReadAtOnce);
    patience_.setSingleShot(true);
    sessionTimer_.setSingleShot(true);
    mergeTimer_.setSingleShot(true);
    connect(&patience_, &QTimer::timeout, this, &Connection::abort);
    connect(&sessionTimer_, &QTimer::timeout, this, &Connection::checkSession);
    connect(&slowly_, &QTimer::timeout, this, &Connection::readSlowly);
    connect(&mergeTimer_, &QTimer::timeout, this, &Connection::flushMerged);
    connect(socket_, &QAbstractSocket::disconnected, this, &Connection::abort);
    connect(socket_, &QAbstractSocket::errorOccurred, this, &Connection::abort);
    connect(socket_, &QIODevice::readyRead, this, &Connection::read);
    connect(socket_, &QIODevice::bytesWritten, this, &Connection::roomMade);
    connect(socket_, &QSslSocket::encryptedBytesWritten, this, &Connection::roomMade);
    office_.join(this);
    const auto begin = [this] {
        patience_.start(kSessionMs);
        if (office_.quirks.statusFirst || office_.quirks.session == SessionKind::SystemRegister)
            request(group("SystemStatus", {leaf("systemStatus", office_.systemStatus)}));
    };
    patience_.start(kHandshakeMs);
    if (encrypted) {
        connect(socket_, &QSslSocket::encrypted, this, begin);
        socket_->startServerEncryption();
    } else {
        begin();
    }
}

Connection::~Connection()
{
    office_.leave(this);
}

/// Ends at once; the object goes when control is back in the event loop.
void Connection::abort()
{
    closing_ = true;
    session.reset();
    monitors.clear();
    registration.reset();
    sessionTimer_.stop();
    slowly_.stop();
    socket_->disconnect(this);
    socket_->abort();
    Q_EMIT roomMade();
    deleteLater();
}

/// Ends when all is written.
void Connection::close()
{
    flushMerged();
    closing_ = true;
    session.reset();
    monitors.clear();
    registration.reset();
    patience_.start(kHandshakeMs);
    socket_->disconnectFromHost();
}

void Connection::breakOff(const QString &why, const QByteArray &octets)
{
    office_.note(QStringLiteral("%1: %2").arg(why, QString::fromLatin1(octets)));
    abort();
}

void Connection::read()
{
    if (hung_ || closing_) return;
    if (office_.quirks.readPerSecond > 0) {
        if (!slowly_.isActive()) slowly_.start(kSlowTickMs);
        return;
    }
    while (!closing_ && !hung_ && socket_->bytesAvailable() > 0) {
        const QByteArray octets = socket_->read(kReadAtOnce);
        if (octets.isEmpty()) return;
        reader_.feed(octets);
        bool progress = false;
        while (!closing_ && !hung_) {
            const std::optional<Frame> frame = reader_.next();
            if (!frame) break;
            progress = true;
            take(*frame);
        }
        if (closing_) return;
        if (reader_.broken()) return breakOff(reader_.fault(), reader_.head());
        watchPatience(progress);
    }
}

/// Keeps to so many octets a second; the rest waits in the peer's own buffers.
void Connection::readSlowly()
{
    const int limit = office_.quirks.readPerSecond;
    if (limit <= 0 || closing_ || hung_) {
        slowly_.stop();
        if (!closing_) read();
        return;
    }
    const QByteArray octets = socket_->read(std::max(1, limit * kSlowTickMs / 1000));
    if (octets.isEmpty()) return;
    reader_.feed(octets);
    bool progress = false;
    while (!closing_ && !hung_) {
        const std::optional<Frame> frame = reader_.next();
        if (!frame) break;
        progress = true;
        take(*frame);
    }
    if (closing_ || hung_) return;
    if (reader_.broken()) return breakOff(reader_.fault(), reader_.head());
    watchPatience(progress);
}

/// A frame under way must be finished in time, and so must the beginning of a session.
void Connection::watchPatience(bool progress)
{
    const bool free = office_.quirks.session != SessionKind::Ecma354 || session.has_value();
    if (reader_.partial()) {
        if (progress || !patience_.isActive()) patience_.start(kFrameMs);
    } else if (free) {
        patience_.stop();
    } else if (progress || !patience_.isActive()) {
        patience_.start(kSessionMs);
    }
}

void Connection::take(const Frame &frame)
{
    ++received_;
    QString why;
    const std::optional<Element> document = parse(frame.document, &why);
    if (!document) return breakOff(QStringLiteral("no document: ") + why, frame.document.left(64).toHex(' '));
    if (document->name.endsWith(QLatin1String("Response")) || document->name == QLatin1String("CSTAErrorCode"))
        return takeAnswer(frame, *document);
    const QString &name = document->name;
    if (spoil(*document, frame.invoke)) return;
    if (std::optional<Element> objected = frame.invoke == kEventInvoke
                                              ? std::optional(refusal(name, {"operation", "generic"}))
                                              : objection(*document)) {
        if (!objected->name.isEmpty()) answer({*objected}, frame.invoke, name);
        return;
    }
    perform(frame.invoke, *document);
}

void Connection::takeAnswer(const Frame &frame, const Element &answer)
{
    auto found = asked_.find(frame.invoke);
    if (framing() == Framing::Nul) {
        found = std::find_if(asked_.begin(), asked_.end(), [&](const QString &name) {
            return answer.name == name + QLatin1String("Response") || answer.name == QLatin1String("CSTAErrorCode");
        });
    }
    if (found == asked_.end())
        ++strays_;
    else
        asked_.erase(found);
}

bool Connection::admitted(const QString &request) const
{
    static const QStringList first{QStringLiteral("SystemRegister"), QStringLiteral("SystemStatus"),
                                   QStringLiteral("RequestSystemStatus")};
    switch (office_.quirks.session) {
    case SessionKind::None:
        return true;
    case SessionKind::SystemRegister:
        return registration.has_value() || first.contains(request);
    case SessionKind::Ecma354:
        break;
    }
    return session.has_value() || isSessionMessage(request);
}

/// Why a request is not even looked at; an element without a name when there is to be no answer at all.
std::optional<Element> Connection::objection(const Element &request)
{
    const bool ofSession = isSessionMessage(request.name);
    if (!session && isEdition(request.space)) space = request.space; // nothing is agreed: answer as we are asked
    const QString wanted = ofSession ? QString(kSessionNamespace) : space;
    const bool strange = !office_.quirks.anyNamespace && request.space != wanted;
    const bool offered = !ofSession || office_.quirks.session == SessionKind::Ecma354;
    if (!isKnownRequest(request.name) || strange || !offered) {
        office_.note(QStringLiteral("%1 in namespace %2 is not known").arg(request.name, request.space));
        if (office_.quirks.ignoreUnknown) return Element{};
        return group("CSTAErrorCode", {leaf("operation", QStringLiteral("serviceNotSupported"))});
    }
    if (const auto problem = misfit(request)) {
        office_.note(*problem);
        return refusal(request.name, {"operation", ofSession ? sessionFault(request.name) : "invalidParameterValue"});
    }
    if (!admitted(request.name)) return refusal(request.name, {"security", "generic"});
    return std::nullopt;
}

/// True when a fault has dealt with the request.
bool Connection::spoil(const Element &request, int invoke)
{
    const auto take = [&](const char *kind) {
        return office_.faults().take(kSystem, request.name, QString::fromLatin1(kind));
    };
    if (take("hang")) {
        hung_ = true;
        patience_.stop();
        return true;
    }
    if (take("dropBefore")) {
        abort();
        return true;
    }
    if (take("sessionExpiry") && session) {
        endSession("sessionTimerExpired");
        return true;
    }
    if (const auto refuse = take("refuse")) {
        const QString what = refuse->value.toString(QStringLiteral("operation/generic"));
        if (isSessionMessage(request.name)) {
            const Element reason = group("errorCode", {leaf("definedError", what)});
            answer({answerTo(request.name, "NegResponse", {reason})}, invoke, request.name);
        } else {
            const Element reason{what.section(QLatin1Char('/'), 0, 0), what.section(QLatin1Char('/'), 1), {}, {}};
            answer({group("CSTAErrorCode", {reason})}, invoke, request.name);
        }
        return true;
    }
    return false;
}

/// Carries a request out. Its events follow the answer unless the peer played here does it the other way round.
void Connection::perform(int invoke, const Element &request)
{
    const Reply reply = office_.perform(*this, request);
    const bool eventsFirst = office_.quirks.eventBeforeResponse;
    if (eventsFirst) office_.deliver();
    if (!closing_) {
        const auto take = [&](const char *kind) {
            return office_.faults().take(kSystem, request.name, QString::fromLatin1(kind));
        };
        if (take("drop")) {
            abort();
        } else if (const auto delay = take("delay")) {
            QTimer::singleShot(std::clamp(delay->value.toInt(1000), 0, 600'000), this,
                               [this, reply, invoke, name = request.name] { answer(reply, invoke, name); });
        } else if (!take("silent")) {
            answer(reply, invoke, request.name);
        }
    }
    if (!eventsFirst) office_.deliver();
}

void Connection::answer(const Reply &reply, int invoke, const QString &operation)
{
    send(reply.answer, invoke, operation);
    for (const Element &own : reply.requests) request(own);
    if (reply.close && !closing_) close();
}

void Connection::startSessionTimer(int seconds)
{
    patience_.stop();
    session->endsAtMs = office_.nowMs() + qint64{seconds} * 1000;
    sessionTimer_.start(seconds * 1000);
}

void Connection::checkSession()
{
    if (!session) return;
    const qint64 left = session->endsAtMs - office_.nowMs();
    if (left > 0)
        sessionTimer_.start(static_cast<int>(left));
    else
        endSession("sessionTimerExpired");
}

void Connection::endSession(const char *reason)
{
    if (!session || closing_) return;
    request(group("ApplicationSessionTerminated",
                  {leaf("sessionID", session->id),
                   group("sessionTermReason", {leaf("definedTermReason", QString::fromLatin1(reason))})}));
    if (!closing_) close();
}

} // namespace lab::csta
