#pragma once

#include "engine/base/scope.h"
#include "engine/pbx/pbx_calls.h"
#include "engine/pbx/pbx_types.h"

#include <QObject>

namespace clc
{

/// The abstract PBX: past it no name of a PBX protocol is known (architecture, section 4).
///
/// Lives on the engine's thread. Calls may run at the same time; each belongs to the caller's scope, and the driver
/// must outlive it. A session that ends is opened again behind the scenes, once for all callers. Errors of the network
/// come as engine/net reports them; the others are named at each call, besides `answerMalformed` and `answerTooLarge`
/// for what cannot be understood, `pbxSessionLost` when no session lasts, `pbxRequestFailed` with the PBX's own reason.
class PbxDriver : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Logs in and proves version, kind, connection and metadata; `pbxLoginRefused`, `pbxUnknown`, `pbxNotConnected`,
    /// `pbxWrongType`, `pbxTooOld`. Afterwards the session is kept alive until `disconnect`. Calling it again when
    /// connected does nothing; the other calls need it to have succeeded once.
    virtual Flow connectTo(Scope &scope) = 0;

    /// Who the PBX is, as found by the latest log-in.
    virtual Task<PbxIdentity> identity(Scope &scope) = 0;

    /// All users and hunt groups, read in pages. Complete or an error, never a part: `pbxAnswerShort`, `pageLoop`,
    /// `pbxReadRefused`; `pbxTableMissing`/`pbxFieldMissing` for users only: other forms that are missing stay empty.
    virtual Task<PbxDirectory> directory(Scope &scope) = 0;

    /// What this PBX says about a form; `pbxTableMissing`, `pbxFieldMissing`.
    virtual Task<FormDescription> describe(Scope &scope, QString form) = 0;

    /// All rows of a form; errors as for `directory`.
    virtual Task<QVector<FormRow>> readForm(Scope &scope, QString form) = 0;

    /// Writes a new row and returns it as stored. What the form does not allow is refused before it is sent
    /// (`invalidValue`, naming the field); the PBX's own refusal is `pbxWriteRefused`. Never repeated by itself when
    /// the connection breaks: read back what became of it.
    virtual Task<FormRow> insertRow(Scope &scope, QString form, QHash<QString, QString> values) = 0;

    /// Changes the row that was read as `old`; `pbxRowChanged` when it is no longer what it was. Otherwise as
    /// `insertRow`.
    virtual Task<FormRow> updateRow(Scope &scope, QString form, FormRow old, QHash<QString, QString> changes) = 0;

    /// Deletes the row that was read as `row`; `pbxRowChanged` when it is no longer there.
    virtual Flow deleteRow(Scope &scope, QString form, FormRow row) = 0;

    /// Proves that we may write, leaving everything as it is: updates one row with its own content; when every form
    /// that we write is empty, inserts and deletes a speed dial. `pbxWriteRefused`.
    virtual Flow proveWriteRight(Scope &scope) = 0;

    /// Waits for at least one change of users or hunt groups, for as long as it takes. A hint only: the periodic sync
    /// stays the truth. After an interruption yields one `unknown` change. One caller at a time.
    virtual Task<QVector<DirectoryChange>> nextChanges(Scope &scope) = 0;

    /// Monitors and call control; lives as long as the driver. Null where a driver has a directory only.
    virtual PbxCalls *calls() { return nullptr; }

    /// Logs out. Never fails because the PBX is away: the session then ends by itself.
    virtual Flow disconnect(Scope &scope) = 0;

    /// Where the link stands now; `linkStateChanged` tells each change.
    virtual PbxLinkState linkState() const = 0;

Q_SIGNALS:
    void linkStateChanged(clc::PbxLinkState state);
};

} // namespace clc
