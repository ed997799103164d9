package notices

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/guard"
	"anteroom/internal/area/guard/ahead"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/notice"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

// longest is the longest time before a meeting that somebody may choose.
const longest = 4 * time.Hour

const qSupported db.SQL = `SELECT DISTINCT g.member, g.space FROM access_grant g JOIN space s ON s.org = g.org AND s.id = g.space
WHERE g.org = $1 AND g.role IN ('owner', 'assistant') AND s.kind <> 'organisation' AND g.from_us <= $2 AND (g.until_us IS NULL OR g.until_us > $2) ORDER BY g.member, g.space`

// supported are the spaces in which members work, their own with them.
func supported(ctx context.Context, m *notice.Moment) (map[ref.Member][]ref.Space, error) {
	all := map[ref.Member][]ref.Space{}
	err := db.Each(ctx, m.R, func(row db.Row) error {
		var who ref.Member
		var space ref.Space
		err := row.Scan(&who, &space)
		if m.Hearers[who] != nil {
			all[who] = append(all[who], space)
		}
		return err
	}, qSupported, m.Org, m.Now)
	return all, err
}

// soon reminds of meetings that are about to start, and of those that did while nobody was there to say so.
func (s *sources) soon(ctx context.Context, m *notice.Moment) ([]notice.News, error) {
	spaces, err := supported(ctx, m)
	if err != nil {
		return nil, err
	}
	var all []notice.News
	for who, theirs := range spaces {
		h := m.Hearers[who]
		theirs = slices.DeleteFunc(theirs, func(space ref.Space) bool {
			_, wanted := h.Wants.LeadFor(ref.ID(space))
			return !wanted
		})
		if len(theirs) == 0 {
			continue
		}
		a, err := m.As(who)
		if err != nil {
			return nil, err
		}
		window, err := s.Calendar.Window(ctx, a, m.Since, m.Now.Add(longest), theirs, h.Zone.Name())
		if err != nil {
			return nil, err
		}
		for _, i := range window {
			if !begins(i) || i.StartUS <= m.Since {
				continue
			}
			lead, _ := h.Wants.LeadFor(ref.ID(i.Space))
			n := notice.News{Member: who, Once: fmt.Sprintf("%s:%d", i.Event, i.StartUS), About: ref.Record{Kind: calendar.KindEvent, ID: i.Event}, Fire: i.StartUS.Add(-lead), At: i.StartUS, Until: max(i.EndUS, i.StartUS.Add(15*time.Minute))}
			if n.Fire < m.Now && m.Now < i.StartUS {
				n.Fire = m.Now // it is not too late yet
			}
			all = append(all, n)
		}
	}
	return all, nil
}

// begins reports whether an instance is a meeting one has to be at, and may know of.
func begins(i *calendar.Instance) bool {
	return !i.AllDay && !i.Redacted && i.Busy && i.Status != "cancelled" && i.Hold == "" && i.Parent == ""
}

// beginning keeps what is about meetings that begin when they did, or still will.
func (s *sources) beginning(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	words := map[ref.ID]notice.Words{}
	for _, n := range all {
		window, err := s.Calendar.Window(ctx, a, n.At, n.At+1, nil, "")
		if err != nil {
			return nil, err
		}
		for _, i := range window {
			if i.Event == n.About.ID && i.StartUS == n.At && begins(i) {
				words[n.ID] = notice.Words{Title: i.Title, Detail: i.Place, Space: i.Space}
			}
		}
	}
	return words, nil
}

const qLapsing db.SQL = `SELECT id, space, created_by, created_us, confirm_us FROM hold_set WHERE org = $1 AND trashed_us IS NULL AND state = 'open' AND confirm_us > $2 AND confirm_us <= $3
AND (confirm_us, id) > ($4, $5) ORDER BY confirm_us, id LIMIT $6`

// lapsing reminds of hold sets a day before they go, or two hours before when they were made for less.
func (s *sources) lapsing(ctx context.Context, m *notice.Moment) ([]notice.News, error) {
	type set struct {
		id            ref.ID
		space         ref.Space
		maker         ref.Member
		made, confirm clock.Micros
	}
	var sets []set
	err := inPages(ctx, m.R, func(row db.Row) (s set, err error) {
		return s, row.Scan(&s.id, &s.space, &s.maker, &s.made, &s.confirm)
	}, func(s set) []any {
		sets = append(sets, s)
		return []any{s.confirm, s.id}
	}, qLapsing, []any{m.Org, m.Now, m.Now.Add(day)}, clock.Micros(0), "")
	if err != nil {
		return nil, err
	}
	var all []notice.News
	for _, one := range sets {
		fire := one.confirm.Add(-day)
		if one.made > fire {
			fire = one.confirm.Add(-2 * time.Hour)
		}
		who, err := m.Workers(ctx, one.space)
		if err != nil {
			return nil, err
		}
		for _, h := range with(who, one.maker) {
			all = append(all, notice.News{Member: h, Once: fmt.Sprintf("%s:%d", one.id, one.confirm), About: ref.Record{Kind: hold.Name, ID: one.id}, Fire: fire, At: one.confirm, Until: one.confirm})
		}
	}
	return all, nil
}

// with adds one more to some members.
func with(some []ref.Member, one ref.Member) []ref.Member {
	if slices.Contains(some, one) || one == "" {
		return some
	}
	return append(slices.Clone(some), one)
}

const fHeld db.Fragment = `SELECT id FROM hold_set WHERE org = ? AND state = 'open'`

// held keeps what is about sets that still hold time.
func (s *sources) held(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	words, err := notice.Known(ctx, s.db, a, all)
	if err != nil || len(words) == 0 {
		return words, err
	}
	return s.still(ctx, all, words, db.Build(fHeld, a.Org))
}

// still keeps the words of notices whose record a question names.
func (s *sources) still(ctx context.Context, all []notice.Notice, words map[ref.ID]notice.Words, q *db.Builder) (map[ref.ID]notice.Words, error) {
	ids := make([]ref.ID, len(all))
	for i, n := range all {
		ids[i] = n.About.ID
	}
	db.In(q, "AND", "id", ids)
	have, err := db.All(ctx, s.db, db.Scan1[ref.ID], q.SQL(), q.Args()...)
	for _, n := range all {
		if !slices.Contains(have, n.About.ID) {
			delete(words, n.ID)
		}
	}
	return words, err
}

const qUntold db.SQL = `SELECT id, kind, space, since_us FROM telling WHERE org = $1 AND open = 1 AND quiet = 0 AND until_us > $2 AND since_us > $3 AND since_us <= $4
AND id > $5 ORDER BY id LIMIT $6`

// untold reminds of changes of which somebody has not been told an hour later.
func (s *sources) untold(ctx context.Context, m *notice.Moment) ([]notice.News, error) {
	var all []notice.News
	type open struct {
		of    ref.Record
		space ref.Space
		since clock.Micros
	}
	var list []open
	err := inPages(ctx, m.R, func(row db.Row) (o open, err error) {
		return o, row.Scan(&o.of.ID, &o.of.Kind, &o.space, &o.since)
	}, func(o open) []any {
		list = append(list, o)
		return []any{o.of.ID}
	}, qUntold, []any{m.Org, m.Now, m.Since.Add(-time.Hour), m.Now.Add(-time.Hour)}, "")
	for _, o := range list {
		who, err := m.Workers(ctx, o.space)
		if err != nil {
			return nil, err
		}
		for _, h := range who {
			all = append(all, notice.News{Member: h, Once: fmt.Sprintf("%s:%d", o.of.ID, o.since), About: o.of, Fire: o.since.Add(time.Hour)})
		}
	}
	return all, err
}

// stillUntold keeps what somebody still has to be told.
func (s *sources) stillUntold(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	words := map[ref.ID]notice.Words{}
	open, err := s.Telling.List(ctx, a, nil, "", "")
	for _, o := range open {
		for _, n := range all {
			if n.About.ID == o.ID {
				words[n.ID] = notice.Words{Title: o.Title, Space: o.Space}
			}
		}
	}
	return words, err
}

const (
	urgentWithin = 3 * day
	checkEvery   = 5 * time.Minute
	// kindFinding names findings, which are no records.
	kindFinding ref.Kind = "finding"
)

// checked is when an organisation's days were last looked at.
type checked struct {
	mu sync.Mutex
	at map[ref.Org]clock.Micros
}

func (c *checked) due(org ref.Org, now clock.Micros) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	last, ok := c.at[org]
	if ok && now >= last && now < last.Add(checkEvery) {
		return false
	}
	if c.at == nil {
		c.at = map[ref.Org]clock.Micros{}
	}
	c.at[org] = now
	return true
}

const qBegun db.SQL = `SELECT member FROM notice WHERE org = $1 AND once = 'finding:' || $2`

// found makes notices of what is urgent and new. What is there when somebody's days are first looked at is not.
func (s *sources) found(ctx context.Context, m *notice.Moment) ([]notice.News, error) {
	if !s.checked.due(m.Org, m.Now) {
		return nil, nil
	}
	spaces, err := supported(ctx, m)
	if err != nil {
		return nil, err
	}
	begun, err := db.All(ctx, m.R, db.Scan1[ref.Member], qBegun, m.Org, notice.Begun)
	if err != nil {
		return nil, err
	}
	var all []notice.News
	for who, theirs := range spaces {
		if len(theirs) == 1 && theirs[0] == ref.Space(who) {
			continue // supports nobody
		}
		a, err := m.As(who)
		if err != nil {
			return nil, err
		}
		page, err := s.Guard.Look(ctx, a, guard.Ask{Days: guard.Horizon})
		if err != nil {
			return nil, err
		}
		known := !slices.Contains(begun, who)
		if known {
			all = append(all, notice.News{Member: who, Once: notice.Begun, About: ref.Record{Kind: kindFinding, ID: notice.Begun}, Fire: m.Now, Silent: true})
		}
		for _, f := range page.Items {
			if f.Severity == ahead.High && f.StartUS < m.Now.Add(urgentWithin) && slices.Contains(theirs, ref.Space(f.Principal)) {
				all = append(all, notice.News{Member: who, Once: f.Key, About: ref.Record{Kind: kindFinding, ID: ref.ID(f.Key)}, Fire: m.Now, At: f.StartUS, Until: max(f.EndUS, f.StartUS), Silent: known})
			}
		}
	}
	return all, nil
}

// stillFound keeps what is still found and not answered.
func (s *sources) stillFound(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	words := map[ref.ID]notice.Words{}
	page, err := s.Guard.Look(ctx, a, guard.Ask{Days: guard.Horizon})
	for _, f := range page.Items {
		for _, n := range all {
			if n.About.ID == ref.ID(f.Key) {
				words[n.ID] = notice.Words{Title: f.Title, Detail: f.Text, Space: ref.Space(f.Principal)}
			}
		}
	}
	return words, err
}
