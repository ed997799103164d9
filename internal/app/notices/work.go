package notices

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/go-json-experiment/json"

	"anteroom/internal/area/comment"
	"anteroom/internal/area/notice"
	"anteroom/internal/area/share"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// day is as long as most are; what depends on the wall asks a zone.
const day = 24 * time.Hour

// by is who made a change, as far as that is somebody of the house.
func by(r journal.Row) ref.Member {
	if r.Via == string(access.Link) || r.Via == string(access.Job) {
		return ""
	}
	return r.Actor
}

// whole gives rows with what was before and after.
func (s *sources) whole(ctx context.Context, m *notice.Moment, rows []journal.Row) ([]journal.Row, error) {
	seqs := make([]int64, len(rows))
	for i, r := range rows {
		seqs[i] = r.Seq
	}
	return s.Journal.Rows(ctx, m.Org, seqs)
}

// mentioned makes notices of comments that name somebody who was not named in them before.
func (s *sources) mentioned(ctx context.Context, m *notice.Moment, rows []journal.Row) ([]notice.News, error) {
	rows, err := s.whole(ctx, m, rows)
	var all []notice.News
	for _, r := range rows {
		var was, now comment.Comment
		if json.Unmarshal(r.After, &now) != nil || now.TrashedUS != 0 {
			continue
		}
		if r.Before != nil {
			_ = json.Unmarshal(r.Before, &was)
		}
		for _, one := range now.Mentions {
			if one.Member == now.CreatedBy || was.TrashedUS == 0 && slices.ContainsFunc(was.Mentions, func(o comment.Mentioned) bool { return o.Member == one.Member }) {
				continue
			}
			all = append(all, notice.News{Member: one.Member, Once: string(r.ID), Of: ref.Record{Kind: comment.Name, ID: r.ID}, About: ref.Record(now.About), By: by(r), Fire: r.At})
		}
	}
	return all, err
}

const fUnread db.Fragment = `SELECT comment FROM comment_mention WHERE org = ? AND member = ? AND read_us = 0`

// unread keeps what mentions the member and they have not read where it was said.
func (s *sources) unread(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	words, err := notice.Known(ctx, s.db, a, all)
	if err != nil || len(words) == 0 {
		return words, err
	}
	ids := make([]ref.ID, len(all))
	for i, n := range all {
		ids[i] = n.Of.ID
	}
	q := db.In(db.Build(fUnread, a.Org, a.Member), "AND", "comment", ids)
	unread, err := db.All(ctx, s.db, db.Scan1[ref.ID], q.SQL(), q.Args()...)
	for _, n := range all {
		if n.ReadUS == 0 && !slices.Contains(unread, n.Of.ID) {
			delete(words, n.ID)
		}
	}
	return words, err
}

// shared makes notices of records that somebody may look at from now on.
func (s *sources) shared(ctx context.Context, m *notice.Moment, rows []journal.Row) ([]notice.News, error) {
	rows, err := s.whole(ctx, m, rows)
	var all []notice.News
	for _, r := range rows {
		var was, now share.Share
		if json.Unmarshal(r.After, &now) != nil || now.TrashedUS != 0 || r.Before != nil && json.Unmarshal(r.Before, &was) == nil && was.TrashedUS == 0 {
			continue
		}
		all = append(all, notice.News{Member: now.With, Once: fmt.Sprintf("%s:%d", r.ID, r.Seq), About: ref.Record{Kind: share.Name, ID: r.ID}, By: by(r), Fire: r.At, Until: now.UntilUS})
	}
	return all, err
}

const fShares db.Fragment = `SELECT id, about_kind, about FROM share WHERE org = ? AND member = ? AND trashed_us IS NULL`

// stillShared keeps what can be looked at now. What was ended is left out first: to see what stands is dear.
func (s *sources) stillShared(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	ids := make([]ref.ID, len(all))
	for i, n := range all {
		ids[i] = n.About.ID
	}
	of := map[ref.ID]ref.Record{}
	q := db.In(db.Build(fShares, a.Org, a.Member), "AND", "id", ids)
	err := db.Each(ctx, s.db, func(row db.Row) error {
		var id ref.ID
		var about ref.Record
		err := row.Scan(&id, &about.Kind, &about.ID)
		of[id] = about
		return err
	}, q.SQL(), q.Args()...)
	if err != nil || len(of) == 0 {
		return nil, err
	}
	seen, err := s.Share.Titles(ctx, a, slices.Collect(maps.Values(of)))
	words := map[ref.ID]notice.Words{}
	for _, n := range all {
		one, ok := seen[of[n.About.ID]]
		if !ok {
			continue
		}
		w := notice.Words{Title: one.Title}
		if one.ID == n.About.ID { // several may share the same with them
			w.Detail = one.Note
		}
		words[n.ID] = w
	}
	return words, err
}

const fGiven db.Fragment = `SELECT id FROM task WHERE org = ? AND assignee IS NOT NULL AND trashed_us IS NULL AND done_us IS NULL`

// given makes notices of tasks that became somebody's to do.
func (s *sources) given(ctx context.Context, m *notice.Moment, rows []journal.Row) ([]notice.News, error) {
	ids := make([]ref.ID, 0, len(rows))
	for _, r := range rows {
		if r.Op != journal.Trash && r.Op != journal.Delete {
			ids = append(ids, r.ID)
		}
	}
	slices.Sort(ids)
	q := db.In(db.Build(fGiven, m.Org), "AND", "id", slices.Compact(ids))
	have, err := db.All(ctx, m.R, db.Scan1[ref.ID], q.SQL(), q.Args()...)
	if err != nil || len(have) == 0 {
		return nil, err
	}
	rows = slices.DeleteFunc(slices.Clone(rows), func(r journal.Row) bool { return !slices.Contains(have, r.ID) })
	if rows, err = s.whole(ctx, m, rows); err != nil {
		return nil, err
	}
	var all []notice.News
	for _, r := range rows {
		var was, now task.Task
		if json.Unmarshal(r.After, &now) != nil || now.Assignee == "" {
			continue
		}
		if r.Before != nil && json.Unmarshal(r.Before, &was) == nil && was.Assignee == now.Assignee && was.TrashedUS == 0 {
			continue
		}
		all = append(all, notice.News{Member: now.Assignee, Once: fmt.Sprintf("%s:%d", r.ID, r.Seq), About: ref.Record{Kind: task.Name, ID: r.ID}, By: by(r), Fire: r.At, At: now.DueUS})
	}
	return all, nil
}

const fStillOpen db.Fragment = `SELECT id, due IS NOT NULL AND due_time IS NULL FROM task WHERE org = ? AND done_us IS NULL`

// open keeps what is about tasks that are still to be done, and says whether they are due on a day.
func (s *sources) open(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	words, err := notice.Known(ctx, s.db, a, all)
	if err != nil || len(words) == 0 {
		return words, err
	}
	ids := make([]ref.ID, len(all))
	for i, n := range all {
		ids[i] = n.About.ID
	}
	open := map[ref.ID]bool{}
	q := db.In(db.Build(fStillOpen, a.Org), "AND", "id", ids)
	err = db.Each(ctx, s.db, func(row db.Row) error {
		var id ref.ID
		var onDay bool
		err := row.Scan(&id, &onDay)
		open[id] = onDay
		return err
	}, q.SQL(), q.Args()...)
	for _, n := range all {
		w, ok := words[n.ID]
		onDay, still := open[n.About.ID]
		if delete(words, n.ID); ok && still {
			w.AllDay = onDay
			words[n.ID] = w
		}
	}
	return words, err
}

const qDueTasks db.SQL = `SELECT t.space, t.id, COALESCE(t.assignee, t.created_by), t.due, t.due_time, t.due_us, t.updated_us FROM space s
JOIN task t ON t.org = s.org AND t.space = s.id AND t.due_us > $2 AND t.due_us <= $3 AND t.trashed_us IS NULL AND t.done_us IS NULL
WHERE s.org = $1 AND s.id >= $4 AND (s.id, t.due_us, t.id) > ($4, $5, $6) ORDER BY s.id, t.due_us, t.id LIMIT $7`

// dueTask is a task that somebody may be reminded of.
type dueTask struct {
	space        ref.Space
	id           ref.ID
	who          ref.Member
	on           clock.Date
	at           sql.NullString
	due, updated clock.Micros
}

// due reminds of tasks: some time before those that are due at a time, and on the morning of a day.
func (s *sources) due(ctx context.Context, m *notice.Moment) ([]notice.News, error) {
	var all []notice.News
	err := inPages(ctx, m.R, func(row db.Row) (t dueTask, err error) {
		return t, row.Scan(&t.space, &t.id, &t.who, &t.on, &t.at, &t.due, &t.updated)
	}, func(t dueTask) []any {
		if h := m.Hearers[t.who]; h != nil {
			n := notice.News{Member: t.who, Once: fmt.Sprintf("%s:%d", t.id, t.due), About: ref.Record{Kind: task.Name, ID: t.id}, At: t.due}
			if t.at.String == "" {
				n.Fire, n.At = h.OnDay(t.on), clock.Of(t.on.In(h.Zone.Location()))
			} else if n.Fire = t.due.Add(-time.Duration(h.Wants.TaskBefore) * time.Minute); n.Fire < t.updated {
				n.Fire = t.due // whoever wrote it down knows that it is soon
			}
			if m.Since < n.Fire && n.Fire <= m.Now {
				all = append(all, n)
			}
		}
		return []any{t.space, t.due, t.id}
	}, qDueTasks, []any{m.Org, m.Since.Add(-2 * day), m.Now.Add(3 * day)}, "", clock.Micros(0), "")
	return all, err
}

const (
	qNoteReviews db.SQL = `SELECT t.space, t.id, t.owner, t.created_by, t.review FROM space s JOIN note t ON t.org = s.org AND t.space = s.id AND t.review > $2 AND t.review <= $3 AND t.trashed_us IS NULL
WHERE s.org = $1 AND s.id >= $4 AND (s.id, t.review, t.id) > ($4, $5, $6) ORDER BY s.id, t.review, t.id LIMIT $7`
	qFileReviews db.SQL = `SELECT t.space, t.id, t.owner, t.created_by, t.review FROM space s JOIN file t ON t.org = s.org AND t.space = s.id AND t.review > $2 AND t.review <= $3 AND t.trashed_us IS NULL AND t.dormant = 0
WHERE s.org = $1 AND s.id >= $4 AND (s.id, t.review, t.id) > ($4, $5, $6) ORDER BY s.id, t.review, t.id LIMIT $7`
)

type review struct {
	space ref.Space
	id    ref.ID
	owner sql.NullString
	maker ref.Member
	on    clock.Date
}

// reviews reminds whoever looks after a text or a document of the day by which they were to look at it.
func (s *sources) reviews(ctx context.Context, m *notice.Moment) ([]notice.News, error) {
	var all []notice.News
	from, until := clock.DateOf(m.Since.Add(-2*day).Time()), clock.DateOf(m.Now.Add(2*day).Time())
	for kind, q := range map[ref.Kind]db.SQL{"note": qNoteReviews, "file": qFileReviews} {
		err := inPages(ctx, m.R, func(row db.Row) (r review, err error) {
			return r, row.Scan(&r.space, &r.id, &r.owner, &r.maker, &r.on)
		}, func(r review) []any {
			who := r.maker
			if r.owner.String != "" {
				who = ref.Member(r.owner.String)
			}
			if h := m.Hearers[who]; h != nil {
				all = append(all, notice.News{Member: who, Once: fmt.Sprintf("%s:%s", r.id, r.on), About: ref.Record{Kind: kind, ID: r.id}, Fire: h.OnDay(r.on)})
			}
			return []any{r.space, r.on, r.id}
		}, q, []any{m.Org, from, until}, "", "", "")
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}
