// The raw client that the first sync is compared with: sends recorded requests in their order, reads each answer whole
// and looks at none. Requests of one stage go out together, at most --parallel at a time; lanes run beside each other.
// replay PLAN --parallel N: PLAN is JSON [[{"method","url","headers":{},"body":BASE64}…stage…]…lane…]; prints
// {"seconds":S,"requests":N}.

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <cstdio>
#include <functional>
#include <memory>

namespace
{

struct Request {
    QByteArray method;
    QNetworkRequest request;
    QByteArray body;
};

Request readRequest(const QJsonObject &json)
{
    Request one;
    one.method = json.value(QStringLiteral("method")).toString().toLatin1();
    one.request.setUrl(QUrl(json.value(QStringLiteral("url")).toString()));
    const QJsonObject headers = json.value(QStringLiteral("headers")).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        one.request.setRawHeader(it.key().toLatin1(), it.value().toString().toLatin1());
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // a loopback laboratory; the product's client verifies
    one.request.setSslConfiguration(tls);
    one.body = QByteArray::fromBase64(json.value(QStringLiteral("body")).toString().toLatin1());
    return one;
}

/// One system's requests: stages in order, the requests of a stage in parallel.
class Lane
{
public:
    Lane(QNetworkAccessManager &network, const QJsonArray &stages, int parallel, std::function<void()> finished)
        : network_(network), parallel_(parallel), finished_(std::move(finished))
    {
        for (const QJsonValue &stage : stages) {
            QList<Request> requests;
            for (const QJsonValue &request : stage.toArray()) requests.append(readRequest(request.toObject()));
            stages_.append(requests);
        }
    }

    void go()
    {
        while (stage_ < stages_.size() && stages_.at(stage_).isEmpty()) ++stage_;
        if (stage_ == stages_.size()) return finished_();
        while (underWay_ < parallel_ && next_ < stages_.at(stage_).size()) send(stages_.at(stage_).at(next_++));
    }
    int failed() const { return failed_; }

private:
    void send(const Request &one)
    {
        ++underWay_;
        QNetworkReply *reply = network_.sendCustomRequest(one.request, one.method, one.body);
        QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply] {
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            if (status / 100 != 2) {
                ++failed_;
                std::fprintf(stderr, "%d %s\n", status, qUtf8Printable(reply->url().toString()));
            }
            reply->readAll();
            reply->deleteLater();
            --underWay_;
            if (underWay_ == 0 && next_ == stages_.at(stage_).size()) {
                ++stage_;
                next_ = 0;
            }
            go();
        });
    }

    QNetworkAccessManager &network_;
    int parallel_;
    std::function<void()> finished_;
    QList<QList<Request>> stages_;
    qsizetype stage_ = 0;
    qsizetype next_ = 0;
    int underWay_ = 0;
    int failed_ = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4 || arguments.at(2) != QStringLiteral("--parallel")) {
        std::fputs("usage: replay PLAN --parallel N\n", stderr);
        return 2;
    }
    QFile file(arguments.at(1));
    if (!file.open(QIODevice::ReadOnly)) return 2;
    const QJsonArray plan = QJsonDocument::fromJson(file.readAll()).array();

    QNetworkAccessManager network;
    std::vector<std::unique_ptr<Lane>> lanes;
    int left = static_cast<int>(plan.size());
    for (const QJsonValue &lane : plan)
        lanes.push_back(std::make_unique<Lane>(network, lane.toArray(), arguments.at(3).toInt(), [&left] {
            if (--left == 0) QCoreApplication::quit();
        }));
    QElapsedTimer clock;
    clock.start();
    QMetaObject::invokeMethod(
        &application,
        [&lanes] {
            for (const auto &lane : lanes) lane->go();
        },
        Qt::QueuedConnection);
    QCoreApplication::exec();
    int failed = 0;
    for (const auto &lane : lanes) failed += lane->failed();
    std::printf("{\"seconds\": %.4f, \"failed\": %d}\n", static_cast<double>(clock.nsecsElapsed()) / 1e9, failed);
    return failed == 0 ? 0 : 1;
}
