#pragma once

#include "platform_peer.h"
#include "scripted_gateway.h"

/// A platform with a scripted gateway of three phones, and the Media API as its customer's administrator sees it.
struct MediaPeer {
    MediaPeer()
        : access(makeAccess(peer.client, peer.ready, peer.account)),
          media(peer.ready.value(QLatin1String("media")).toString()),
          gateway(peer.authority->certificate(), peer.ready.value(QLatin1String("gatewayLink")).toString(), access,
                  {QStringLiteral("2001"), QStringLiteral("2002"), QStringLiteral("2003")})
    {
    }

    bool connectGateway() { return gateway.connectNow() && gateway.isSettled(); }
    LabAnswer get(const QString &path) { return peer.client.get(media + path); }
    LabAnswer send(const char *method, const QString &path, const char *body)
    {
        return peer.client.sendJson(method, media + path, jsonOf(body));
    }
    LabAnswer make(const char *from, const char *to)
    {
        return peer.client.sendJson("POST", media + QStringLiteral("/endpoints/%1/calls").arg(QLatin1String(from)),
                                    {{QStringLiteral("to"), QLatin1String(to)}});
    }
    LabAnswer control(const QString &callPath, const QJsonObject &body)
    {
        const LabAnswer answer = peer.client.sendJson("PUT", media + QLatin1Char('/') + callPath, body);
        gateway.isSettled();
        return answer;
    }
    LabAnswer control(const QString &callPath, const char *action, const char *name = nullptr,
                      const QString &value = {})
    {
        QJsonObject body{{QStringLiteral("action"), QLatin1String(action)}};
        if (name) body.insert(QLatin1String(name), value);
        return control(callPath, body);
    }
    /// Paths and states of the calls of a phone.
    QJsonArray calls(const char *number)
    {
        gateway.isSettled();
        return get(QStringLiteral("/endpoints/%1/calls").arg(QLatin1String(number))).items();
    }
    QString call(const char *number, int index = 0)
    {
        return calls(number).at(index).toObject().value(QLatin1String("callId")).toString();
    }
    QString state(const char *number, int index = 0)
    {
        return calls(number).at(index).toObject().value(QLatin1String("state")).toString();
    }
    /// A call from 2001 to 2002 that was answered; its path at 2001.
    QString talk()
    {
        const QString path = make("2001", "2002").text("callId");
        control(call("2002"), "answer");
        return path;
    }
    QString addUser(const char *extension)
    {
        return peer
            .create({{QStringLiteral("email"), QLatin1String(extension) + QLatin1String("@customer.example")},
                     {QStringLiteral("name"), QStringLiteral("Somebody")},
                     {QStringLiteral("extension"), QLatin1String(extension)}})
            .text("userId");
    }

    PlatformPeer peer;
    LinkAccess access;
    QString media;
    ScriptedGateway gateway;
};
