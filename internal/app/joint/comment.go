package joint

import (
	"context"
	"errors"
	"maps"
	"slices"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/area/comment"
	"anteroom/internal/area/file"
	"anteroom/internal/area/history"
	"anteroom/internal/area/identity"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

const qFileStands db.SQL = `SELECT t.space, t.private, CASE WHEN t.trashed_us IS NULL AND t.dormant = 0 THEN 0 ELSE 1 END FROM file t WHERE t.org = $1 AND t.id = $2`

// talkedOf knows records that comments are about, whoever asks: those that files belong to, and
// files themselves. There are none on members: what is said of a colleague would be read by the
// whole house.
type talkedOf map[ref.Kind]db.SQL

// commented lists what comments may be about.
var commented = func() talkedOf {
	all := talkedOf{file.Name: qFileStands}
	maps.Copy(all, anchored)
	return all
}()

func (t talkedOf) Kinds() []ref.Kind { return slices.Sorted(maps.Keys(t)) }

func (t talkedOf) Anchor(ctx context.Context, r db.Reader, org ref.Org, about ref.Record) (comment.Anchor, error) {
	q, ok := t[about.Kind]
	if !ok {
		return comment.Anchor{}, errs.New(errs.Invalid, "comment.kind", "There are no comments on this kind of record.").With("body.about.kind", "no kind with comments")
	}
	at, err := db.One(ctx, r, func(row db.Row) (at comment.Anchor, err error) {
		return at, row.Scan(&at.Space, &at.Private, &at.Dormant)
	}, q, org, about.ID)
	if errors.Is(err, db.ErrNoRows) {
		err = errs.Missing(string(about.Kind))
	}
	return at, err
}

// Stands tells how a record stands that can be commented on, whoever asks. Errors: <kind>.not_found, comment.kind.
func Stands(ctx context.Context, r db.Reader, org ref.Org, about ref.Record) (comment.Anchor, error) {
	return commented.Anchor(ctx, r, org, about)
}

// Comments makes the area that keeps comments, and lets it hear of every change of the records
// they are about, so that nobody finds what was said about something they don't see.
func Comments(j *journal.Journal, c clock.Clock, who *identity.Service, files *file.Service) *comment.Service {
	s := comment.New(j, c, commented, who)
	for kind := range commented {
		j.Hear(kind, func(tx *journal.Tx, e journal.Entry) error {
			of := ref.Record{Kind: e.Kind, ID: e.ID}
			switch e.Op {
			case journal.Create:
				return nil
			case journal.Delete:
				return s.Bury(context.Background(), tx, of)
			}
			return s.Follow(context.Background(), tx, of)
		})
	}
	files.Followed(s.Follow)
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

// PastComments makes what was said about a record a part of its story.
func PastComments(s *comment.Service) history.Beside {
	return func(ctx context.Context, a access.Actor, of ref.Record, before int64, limit int) ([]history.Aside, error) {
		told, err := s.Past(ctx, a, of, before, limit)
		all := make([]history.Aside, len(told))
		for i, one := range told {
			all[i] = history.Aside(one)
		}
		return all, err
	}
}
