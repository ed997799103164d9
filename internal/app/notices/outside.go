package notices

import (
	"context"
	"fmt"

	"github.com/go-json-experiment/json"

	"anteroom/internal/area/booking"
	"anteroom/internal/area/notice"
	"anteroom/internal/area/poll"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// change is what one row did to a booking.
type change struct {
	row      journal.Row
	was, now booking.Booking
	had      bool
}

// bookingNews makes notices of the changes of bookings that are worth one, for all who support a host.
func (s *sources) bookingNews(ctx context.Context, m *notice.Moment, rows []journal.Row, worth func(c *change) bool) ([]notice.News, error) {
	rows, err := s.whole(ctx, m, rows)
	var all []notice.News
	for _, r := range rows {
		c := change{row: r}
		if json.Unmarshal(r.After, &c.now) != nil {
			continue
		}
		c.had = r.Before != nil && json.Unmarshal(r.Before, &c.was) == nil
		if c.now.TrashedUS != 0 || r.Undoes != "" || !worth(&c) {
			continue
		}
		var who []ref.Member
		for _, space := range append([]ref.Space{c.now.Space}, seats(&c.now)...) {
			some, err := m.Workers(ctx, space)
			if err != nil {
				return nil, err
			}
			for _, one := range some {
				who = with(who, one)
			}
		}
		for _, h := range who {
			all = append(all, notice.News{Member: h, Once: fmt.Sprintf("%s:%d", r.ID, r.Seq), About: ref.Record{Kind: booking.Name, ID: r.ID}, By: by(r), Fire: r.At, At: c.now.StartUS})
		}
	}
	return all, err
}

func seats(b *booking.Booking) []ref.Space {
	var all []ref.Space
	for _, seat := range b.Seats {
		all = append(all, ref.Space(seat.Principal))
	}
	return all
}

func (s *sources) booked(ctx context.Context, m *notice.Moment, rows []journal.Row) ([]notice.News, error) {
	return s.bookingNews(ctx, m, rows, func(c *change) bool { return !c.had && c.now.State == booking.Confirmed })
}

func (s *sources) waits(ctx context.Context, m *notice.Moment, rows []journal.Row) ([]notice.News, error) {
	return s.bookingNews(ctx, m, rows, func(c *change) bool {
		return c.now.State == booking.Pending && (!c.had || c.was.State != booking.Pending || c.was.StartUS != c.now.StartUS)
	})
}

func (s *sources) rebooked(ctx context.Context, m *notice.Moment, rows []journal.Row) ([]notice.News, error) {
	return s.bookingNews(ctx, m, rows, func(c *change) bool {
		return c.had && c.row.Via == string(access.Link) && (c.now.State == booking.Cancelled && c.was.State != booking.Cancelled || c.now.State == booking.Confirmed && c.was.StartUS != c.now.StartUS)
	})
}

func (s *sources) lapsed(ctx context.Context, m *notice.Moment, rows []journal.Row) ([]notice.News, error) {
	return s.bookingNews(ctx, m, rows, func(c *change) bool { return c.had && c.now.State == booking.Lapsed && c.was.State != booking.Lapsed })
}

const fBookings db.Fragment = `SELECT b.id, b.space, b.name, b.state, p.title FROM booking b JOIN booking_page p ON p.org = b.org AND p.id = b.page WHERE b.org = ? AND b.trashed_us IS NULL`

func (s *sources) bookings(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	return s.bookingWords(ctx, a, all, "")
}

func (s *sources) waiting(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	return s.bookingWords(ctx, a, all, booking.Pending)
}

// bookingWords says who booked what, to whoever reads bookings where the page is.
func (s *sources) bookingWords(ctx context.Context, a access.Actor, all []notice.Notice, only booking.State) (map[ref.ID]notice.Words, error) {
	view := access.Scope(a, access.On(booking.Name, access.Read))
	ids := make([]ref.ID, len(all))
	for i, n := range all {
		ids[i] = n.About.ID
	}
	of := map[ref.ID]notice.Words{}
	q := db.In(db.Build(fBookings, a.Org), "AND", "b.id", ids)
	err := db.Each(ctx, s.db, func(row db.Row) error {
		var id ref.ID
		var w notice.Words
		var state booking.State
		if err := row.Scan(&id, &w.Space, &w.Title, &state, &w.Detail); err != nil {
			return err
		}
		if view.Content(w.Space) && (only == "" || state == only) {
			of[id] = w
		}
		return nil
	}, q.SQL(), q.Args()...)
	words := map[ref.ID]notice.Words{}
	for _, n := range all {
		if w, ok := of[n.About.ID]; ok {
			words[n.ID] = w
		}
	}
	return words, err
}

const qVoters db.SQL = `SELECT p.space, p.created_by, COUNT(v.id), SUM(CASE WHEN v.answered_us IS NOT NULL THEN 1 ELSE 0 END) FROM poll p
JOIN poll_voter v ON v.org = p.org AND v.poll = p.id AND v.trashed_us IS NULL WHERE p.org = $1 AND p.id = $2 AND p.trashed_us IS NULL AND p.state = 'open' GROUP BY p.space, p.created_by`

// answered makes a notice when the last of those who are asked has answered: once for as many as they are.
func (s *sources) answered(ctx context.Context, m *notice.Moment, rows []journal.Row) ([]notice.News, error) {
	rows, err := s.whole(ctx, m, rows)
	last := map[ref.ID]journal.Row{}
	for _, r := range rows {
		var v poll.Voter
		if json.Unmarshal(r.After, &v) == nil && v.AnsweredUS != 0 {
			last[v.Poll] = r
		}
	}
	var all []notice.News
	for id, r := range last {
		var space ref.Space
		var maker ref.Member
		var asked, answered int
		err := db.Each(ctx, m.R, func(row db.Row) error { return row.Scan(&space, &maker, &asked, &answered) }, qVoters, m.Org, id)
		if err != nil {
			return nil, err
		}
		if asked == 0 || answered < asked {
			continue
		}
		who, err := m.Workers(ctx, space)
		if err != nil {
			return nil, err
		}
		for _, h := range with(who, maker) {
			all = append(all, notice.News{Member: h, Once: fmt.Sprintf("%s:%d", id, asked), About: ref.Record{Kind: poll.Name, ID: id}, By: by(r), Fire: r.At})
		}
	}
	return all, err
}
