#include "engine/pbx/csta/csta_devices.h"

#include "engine/pbx/csta/csta_words.h"

#include <QSet>

namespace clc::csta
{

namespace
{

Device deviceFrom(const XmlElement &element)
{
    Device device;
    const CallParty party = partyFromDevice(element.textAt(QLatin1String("deviceID")).left(512).toUtf8().toStdString());
    device.number = party.number.left(64);
    device.name = party.name;
    device.model = element.textAt(QLatin1String("deviceModelName")).left(200);
    device.category = element.textAt(QLatin1String("deviceCategory")).left(64);
    device.types = element.textAt(QLatin1String("namedDeviceTypes")).left(64);
    return device;
}

} // namespace

bool Device::isPhone() const
{
    if (category.isEmpty())
        return types.isEmpty() || types == QLatin1String("station") || types == QLatin1String("button");
    return category == QLatin1String("station");
}

bool Device::isGroup() const
{
    return category == QLatin1String("group") || category == QLatin1String("acd") || isVoicemail();
}

bool Device::isVoicemail() const
{
    return category == QLatin1String("voiceUnit") || category == QLatin1String("messageInteractiveVoice");
}

Task<QVector<Device>> readDevices(Scope &scope, CstaLink &link, Segments &segments)
{
    const QString operation = QStringLiteral("the device list");
    Ask ask{QStringLiteral("GetSwitchingFunctionDevices"), link.writer().getSwitchingFunctionDevices(),
            link.profile().timings.request};
    const std::shared_ptr<void> request = segments.request(QStringLiteral("SwitchingFunctionDevices"));
    const Result<Answer> answer = co_await link.askOptional(scope, std::move(ask));
    if (!answer && answer.error().code == ErrorCode::timedOut &&
        link.isUnsupported(QStringLiteral("GetSwitchingFunctionDevices")))
        co_return commandError(Refusal{QStringLiteral("operation"), QStringLiteral("serviceNotSupported")}, operation,
                               {});
    if (!answer) co_return answer.error();
    if (answer->refusal && answer->refusal->meansUnsupported()) co_return commandError(*answer->refusal, operation, {});
    if (answer->refusal)
        co_return failure(ErrorCode::pbxReadRefused, {{QStringLiteral("table"), operation}}, answer->refusal->text());
    auto list =
        segments.collect(scope, QStringLiteral("SwitchingFunctionDevices"),
                         answer->root.textAt(QLatin1String("serviceCrossRefID")), link.profile().timings.devices);
    Result<std::vector<XmlElement>> read = co_await list;
    if (!read) {
        Error error = read.error();
        error.parameters.insert(QStringLiteral("host"), link.access().address.host);
        if (error.code == ErrorCode::timedOut)
            error.parameters.insert(QStringLiteral("seconds"),
                                    static_cast<int>(link.profile().timings.devices.count() / 1000));
        co_return error;
    }
    QVector<Device> devices;
    QSet<QString> seen;
    for (const XmlElement &segment : *read) {
        const XmlElement *entries = segment.child(QLatin1String("deviceList"));
        if (!entries) continue;
        for (const XmlElement &entry : entries->children) {
            Device device = deviceFrom(entry);
            if (device.number.isEmpty() || seen.contains(device.number)) continue;
            seen.insert(device.number);
            devices.append(std::move(device));
        }
    }
    co_return devices;
}

} // namespace clc::csta
