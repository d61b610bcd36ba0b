#pragma once

#include "engine/pbx/pbx_types.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <chrono>

namespace clc
{

/// How documents are cut out of the stream (protocols/csta.md, section 2).
enum class CstaFraming {
    header, ///< ECMA-323 annex G.2/J.2: eight octets before each document
    nul     ///< no header; an octet 0 ends each document
};

/// How a session begins (protocols/csta.md, section 3).
enum class CstaSession {
    ecma354,        ///< StartApplicationSession with log-in and timer
    systemRegister, ///< SystemStatus from the PBX, then SystemRegister
    none
};

/// Of ECMA-323; decides the namespace of what is sent.
enum class CstaEdition { ed3, ed4, ed5, ed6 };

/// How patient the driver is. The defaults are for real systems; tests shorten them.
struct CstaTimings {
    std::chrono::milliseconds connect{10'000}; ///< until the connection stands, TLS included
    std::chrono::milliseconds request{5'000};  ///< for one answer
    std::chrono::milliseconds query{2'000};    ///< for a snapshot or another question that a PBX may not know
    std::chrono::milliseconds devices{30'000}; ///< for all segments of the device list
    std::chrono::milliseconds logOut{2'000};
    std::chrono::milliseconds heartbeat{60'000};     ///< between two signs of life where the session has no timer
    std::chrono::milliseconds firstRetry{1'000};     ///< pause before another log-in after a failed one, doubling …
    std::chrono::milliseconds lastRetry{60'000};     ///< … up to this
    std::chrono::milliseconds refusedRetry{300'000}; ///< the same after a refused one: more may lock the account
};

/// What differs between PBX types, as data.
struct CstaProfile {
    CstaFraming framing = CstaFraming::header;
    CstaSession session = CstaSession::ecma354;
    /// Offered in this order of preference; the first is used where a session names none. Never empty.
    QVector<CstaEdition> editions{CstaEdition::ed4, CstaEdition::ed5, CstaEdition::ed6, CstaEdition::ed3};
    QString applicationId = QStringLiteral("CloudLinkGateway");
    /// What goes into applicationSpecificInfo: XML in which %{user} and %{password} are replaced by escaped text.
    QByteArray credentials = "<user>%{user}</user><password>%{password}</password>";
    int sessionSeconds = 600; ///< asked for; the PBX decides
    CstaTimings timings{};

    static CstaProfile forPbx(PbxKind kind);
};

} // namespace clc
