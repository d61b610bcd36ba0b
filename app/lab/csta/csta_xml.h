#pragma once

#include <QByteArray>
#include <QLatin1String>
#include <QString>

#include <optional>
#include <vector>

namespace lab::csta
{

/// An element of a document, read or to be written. White space around text is dropped when reading.
struct Element {
    QString name;
    QString text;
    std::vector<Element> children;
    QString space; ///< namespace; of elements that were read only

    const Element *child(QLatin1String wanted) const; ///< null when there is none
    /// The text at a path of names joined by '/'; null when there is no such element.
    QString at(QLatin1String path) const;
    bool has(QLatin1String path) const { return !at(path).isNull(); }
};

Element leaf(const char *name, const QString &text = {});
Element flag(const char *name, bool value);
Element group(const char *name, std::vector<Element> children);
/// Names an element by a request's name and an ending: "HoldCall" and "Response".
Element answerTo(const QString &request, const char *ending, std::vector<Element> children = {});
Element connectionId(const char *name, const QString &call, const QString &device);
Element deviceId(const char *name, const QString &number); ///< SubjectDeviceID and its like; notKnown when empty

/// How documents differ from tidy ones.
struct Manner {
    bool noNamespace = false;
    bool prefixed = false;       ///< elements carry a prefix
    bool nestedDeviceId = false; ///< deviceID of a ConnectionID holds a deviceIdentifier
    bool deviceIdFirst = false;  ///< deviceID of a ConnectionID stands before callID
    bool indented = false;       ///< one element a line, as some peers write them
    bool privateData = false;    ///< every CSTA document ends with private data of a vendor
};

extern const QLatin1String kSessionNamespace; ///< of ECMA-354
bool isSessionMessage(const QString &name);
bool isEdition(const QString &space); ///< the namespace of an edition from 3 to 6

/// A whole document in UTF-8; `space` is the namespace of its elements.
QByteArray render(const Element &root, const QString &space, const Manner &manner = {});

/// Reads one document: well-formed, no document type, at most 32 levels and 5,000 elements. Nothing and a reason when
/// it is not that.
std::optional<Element> parse(const QByteArray &document, QString *why);

} // namespace lab::csta
