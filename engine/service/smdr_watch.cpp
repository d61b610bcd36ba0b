#include "engine/service/smdr_watch.h"

#include <QLoggingCategory>

namespace clc
{

using namespace std::chrono_literals;

namespace
{

Q_LOGGING_CATEGORY(smdrLog, "clc.smdr")

SmdrMatch::Lookup lookupIn(CallHistoryRepository &history, CallHistoryWriter &writer)
{
    return [&history, &writer](const QString &endpoint, qint64 from, qint64 until) -> Result<QVector<CallRecordInfo>> {
        CLC_CHECK(writer.flush());
        constexpr int mostCalls = 100; // of one extension within seconds
        CallHistoryQuery query;
        query.endpoint = endpoint;
        query.source = QStringLiteral("cti");
        query.from = from;
        query.until = until + 1; // exclusive there
        query.limit = mostCalls;
        return history.list(query);
    };
}

} // namespace

SmdrWatch::SmdrWatch(smdr::CollectorSettings settings, CallHistoryRepository &history, CallHistoryWriter &writer,
                     SmdrMatch::IsMonitored isMonitored, const Clock &clock)
    : collector_(std::move(settings), clock), match_(lookupIn(history, writer), std::move(isMonitored))
{
    steady_.start();
    connect(&collector_, &smdr::Collector::called, this,
            [this](const smdr::Call &call) { match_.add(call, steady_.elapsed()); });
    connect(&collector_, &smdr::Collector::failed, this,
            [](const Error &error) { qCWarning(smdrLog) << error.message(); });
    connect(&collector_, &smdr::Collector::rejected, this, [](const smdr::Rejected &line) {
        qCWarning(smdrLog) << "Not a call record:" << line.reason << smdr::masked(QString::fromLatin1(line.raw));
    });
    connect(&collector_, &smdr::Collector::clockFailed, this,
            [] { qCWarning(smdrLog) << "The PBX reports that its clock failed"; });
    connect(&collector_, &smdr::Collector::gapPossible, this, [](qint64 from, qint64 until) {
        qCWarning(smdrLog) << "Call records may be missing for" << (until - from) / 1000 << "seconds";
    });
    due_.setInterval(1s);
    connect(&due_, &QTimer::timeout, this, [this] {
        const std::vector<CallRecordInfo> records = match_.due(steady_.elapsed());
        if (records.empty()) return;
        qCWarning(smdrLog) << records.size() << "calls are in the PBX's records, but no event told of them";
        Q_EMIT missed(records);
    });
    due_.start();
    collector_.start();
}

} // namespace clc
