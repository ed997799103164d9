package joint

import (
	"context"
	"errors"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/area/decision"
	"anteroom/internal/area/file"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/note"
	"anteroom/internal/area/poll"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/project"
	"anteroom/internal/area/request"
	"anteroom/internal/area/resource"
	"anteroom/internal/area/simple"
	"anteroom/internal/area/task"
	"anteroom/internal/core/blob"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/picture"
	"anteroom/internal/core/ref"
)

// How records that files belong to stand: their space, whether only who sees private records
// sees them, whether they are in the trash.
const (
	qEventStands db.SQL = `SELECT t.space, CASE WHEN t.class = 'public' THEN 0 ELSE 1 END, CASE WHEN t.trashed_us IS NULL AND c.trashed_us IS NULL THEN 0 ELSE 1 END
FROM event t JOIN calendar c ON c.org = t.org AND c.id = t.calendar WHERE t.org = $1 AND t.id = $2`
	qTaskStands      db.SQL = `SELECT t.space, t.private, CASE WHEN t.trashed_us IS NULL THEN 0 ELSE 1 END FROM task t WHERE t.org = $1 AND t.id = $2`
	qNoteStands      db.SQL = `SELECT t.space, t.private, CASE WHEN t.trashed_us IS NULL THEN 0 ELSE 1 END FROM note t WHERE t.org = $1 AND t.id = $2`
	qSetStands       db.SQL = `SELECT t.space, t.private, CASE WHEN t.trashed_us IS NULL THEN 0 ELSE 1 END FROM hold_set t WHERE t.org = $1 AND t.id = $2`
	qPollStands      db.SQL = `SELECT t.space, t.private, CASE WHEN t.trashed_us IS NULL THEN 0 ELSE 1 END FROM poll t WHERE t.org = $1 AND t.id = $2`
	qRequestStands   db.SQL = `SELECT t.space, t.private, CASE WHEN t.trashed_us IS NULL THEN 0 ELSE 1 END FROM request t WHERE t.org = $1 AND t.id = $2`
	qDecisionStands  db.SQL = `SELECT t.space, t.private, CASE WHEN t.trashed_us IS NULL THEN 0 ELSE 1 END FROM decision t WHERE t.org = $1 AND t.id = $2`
	qPrincipalStands db.SQL = `SELECT t.space, 0, CASE WHEN t.trashed_us IS NULL THEN 0 ELSE 1 END FROM principal t WHERE t.org = $1 AND t.id = $2`
	qProjectStands   db.SQL = `SELECT t.space, 0, CASE WHEN t.trashed_us IS NULL THEN 0 ELSE 1 END FROM project t WHERE t.org = $1 AND t.id = $2`
	qResourceStands  db.SQL = `SELECT t.space, 0, CASE WHEN t.trashed_us IS NULL THEN 0 ELSE 1 END FROM resource t WHERE t.org = $1 AND t.id = $2`
)

// anchored lists the kinds of records that files may belong to.
var anchored = func() map[ref.Kind]db.SQL {
	all := map[ref.Kind]db.SQL{
		calendar.KindEvent: qEventStands, task.Name: qTaskStands, note.Name: qNoteStands, hold.Name: qSetStands, poll.Name: qPollStands, decision.Name: qDecisionStands, principal.Name: qPrincipalStands, resource.Name: qResourceStands, project.Name: qProjectStands,
		request.Name: qRequestStands,
	}
	for _, k := range simple.Kinds() {
		all[k.Name()] = k.Stands()
	}
	return all
}()

// anchors knows records that files belong to, whoever asks.
type anchors struct{}

func (anchors) Anchor(ctx context.Context, r db.Reader, org ref.Org, about ref.Record) (file.Anchor, error) {
	q, ok := anchored[about.Kind]
	if !ok {
		return file.Anchor{}, errs.New(errs.Invalid, "file.kind", "Files can't be kept on this kind of record.").With("query.about_kind", "event, task, note, hold_set, poll, decision, principal, resource, project or request")
	}
	at, err := db.One(ctx, r, func(row db.Row) (at file.Anchor, err error) { return at, row.Scan(&at.Space, &at.Private, &at.Dormant) }, q, org, about.ID)
	if errors.Is(err, db.ErrNoRows) {
		err = errs.Missing(string(about.Kind))
	}
	return at, err
}

// Files makes the area that keeps files, and lets it hear of every change of the records they
// belong to, so that nobody sees a file whose record they don't see.
func Files(j *journal.Journal, c clock.Clock, blobs *blob.Store, small *picture.Cache, l file.Limits, who *identity.Service) *file.Service {
	s := file.New(j, c, blobs, small, l, anchors{}, who)
	for kind := range anchored {
		j.Hear(kind, func(tx *journal.Tx, e journal.Entry) error {
			if e.Op == journal.Create {
				return nil
			}
			return s.Follow(context.Background(), tx, ref.Record{Kind: e.Kind, ID: e.ID})
		})
	}
	j.Hear(calendar.KindCalendar, func(tx *journal.Tx, e journal.Entry) error {
		now, ok := e.After.(*store.Calendar)
		was, had := e.Before.(*store.Calendar)
		if !ok || !had || (now.TrashedUS == 0) == (was.TrashedUS == 0) {
			return nil
		}
		return s.FollowIn(context.Background(), tx, calendar.KindEvent, now.Space)
	})
	return s
}
