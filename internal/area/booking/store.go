package booking

import (
	"github.com/go-json-experiment/json"

	"anteroom/internal/core/db"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

const (
	pageColumns = record.HeadColumns + `, t.title, t.about, t.thanks, t.place, t.link, t.state, t.hosts, t.pick, t.zone, t.minutes, t.grid,
t.notice, t.horizon, t.before, t.after, t.per_day, t.per_week, t.moves, t.confirm, t.confirm_within, t.questions, t.rooms`
	linkColumns    = record.HeadColumns + `, t.page, t.label`
	bookingColumns = record.HeadColumns + `, t.page, COALESCE(t.link, ''), t.state, t.name, t.email, t.answers, t.start_us, t.end_us, t.zone, t.seats, COALESCE(t.room, ''),
t.moved, t.by_guest, t.reason, t.broken, t.message, COALESCE(t.lapse_us, 0)`
)

const (
	qPage    db.SQL = `SELECT ` + pageColumns + ` FROM booking_page t WHERE t.org = $1 AND t.id = $2`
	qNewPage db.SQL = `INSERT INTO booking_page (org, id, space, rev, created_us, created_by, updated_us, trashed_us,
title, about, thanks, place, link, state, hosts, pick, zone, minutes, grid, notice, horizon, before, after, per_day, per_week, moves, confirm, confirm_within, questions, rooms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30)
ON CONFLICT (org, id) DO NOTHING`
	qPutPage db.SQL = `UPDATE booking_page SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
title = $9, about = $10, thanks = $11, place = $12, link = $13, state = $14, hosts = $15, pick = $16, zone = $17, minutes = $18, grid = $19,
notice = $20, horizon = $21, before = $22, after = $23, per_day = $24, per_week = $25, moves = $26, confirm = $27, confirm_within = $28, questions = $29, rooms = $30
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`

	qLink    db.SQL = `SELECT ` + linkColumns + ` FROM booking_link t WHERE t.org = $1 AND t.id = $2`
	qNewLink db.SQL = `INSERT INTO booking_link (org, id, space, rev, created_us, created_by, updated_us, trashed_us, page, label)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (org, id) DO NOTHING`
	qPutLink db.SQL = `UPDATE booking_link SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, page = $9, label = $10
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qLinkSecret   db.SQL = `UPDATE booking_link SET secret = $3 WHERE org = $1 AND id = $2`
	qByLinkSecret db.SQL = `SELECT org, id FROM booking_link WHERE secret = $1`
	qLinksOf      db.SQL = `SELECT ` + linkColumns + ` FROM booking_link t WHERE t.org = $1 AND t.page = $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT 200`

	qBooking    db.SQL = `SELECT ` + bookingColumns + ` FROM booking t WHERE t.org = $1 AND t.id = $2`
	qNewBooking db.SQL = `INSERT INTO booking (org, id, space, rev, created_us, created_by, updated_us, trashed_us,
page, link, state, name, email, email_key, answers, start_us, end_us, zone, seats, room, moved, by_guest, reason, broken, message, lapse_us)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)
ON CONFLICT (org, id) DO NOTHING`
	qPutBooking db.SQL = `UPDATE booking SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
page = $9, link = $10, state = $11, name = $12, email = $13, email_key = $14, answers = $15, start_us = $16, end_us = $17, zone = $18, seats = $19, room = $20,
moved = $21, by_guest = $22, reason = $23, broken = $24, message = $25, lapse_us = $26
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qBookingSecret   db.SQL = `UPDATE booking SET secret = $3 WHERE org = $1 AND id = $2`
	qByBookingSecret db.SQL = `SELECT org, id FROM booking WHERE secret = $1`
	// qAround gives what is booked on any page between two instants, and what its page keeps free around.
	qAround db.SQL = `SELECT t.id, t.page, t.start_us, t.end_us, t.seats, p.before, p.after FROM booking t
JOIN booking_page p ON p.org = t.org AND p.id = t.page
WHERE t.org = $1 AND t.trashed_us IS NULL AND t.state IN ('pending', 'confirmed') AND t.start_us >= $2 AND t.start_us < $3`
	qPendingOf db.SQL = `SELECT COUNT(*) FROM booking WHERE org = $1 AND page = $2 AND trashed_us IS NULL AND state = 'pending' AND start_us > $3`
	qByEmail   db.SQL = `SELECT COUNT(*) FROM booking WHERE org = $1 AND page = $2 AND trashed_us IS NULL AND email_key = $3 AND state IN ('pending', 'confirmed') AND start_us > $4`
	qEventOf   db.SQL = `INSERT INTO booking_event (org, event, booking) VALUES ($1, $2, $3) ON CONFLICT (org, event) DO NOTHING`
	qOrgName   db.SQL = `SELECT name FROM organisation WHERE org = $1`
)

var pages = &record.Kind[Page]{
	Name: KindPage, Head: func(p *Page) *record.Head { return &p.Head }, Load: qPage, Insert: qNewPage, Update: qPutPage,
	Scan: func(row db.Row) (Page, error) {
		var p Page
		var hosts, minutes, questions, rooms string
		err := row.Scan(append(p.Dest(), &p.Title, &p.About, &p.Thanks, &p.Place, &p.Link, &p.State, &hosts, &p.Pick, &p.Zone, &minutes, &p.Grid,
			&p.Notice, &p.Horizon, &p.Before, &p.After, &p.PerDay, &p.PerWeek, &p.Moves, &p.Confirm, &p.Within, &questions, &rooms)...)
		if err != nil {
			return p, err
		}
		return p, read(kept{hosts, &p.Hosts}, kept{minutes, &p.Minutes}, kept{questions, &p.Questions}, kept{rooms, &p.Rooms})
	},
	Values: func(p *Page) []any {
		return []any{p.Title, p.About, p.Thanks, p.Place, p.Words.Link, p.State, list(p.Hosts), p.Pick, p.Zone, list(p.Minutes), p.Grid,
			p.Notice, p.Horizon, p.Before, p.After, p.PerDay, p.PerWeek, p.Moves, p.Confirm, p.Within, list(p.Questions), list(p.Rooms)}
	},
}

var links = &record.Kind[Link]{
	Name: KindLink, Head: func(l *Link) *record.Head { return &l.Head }, Load: qLink, Insert: qNewLink, Update: qPutLink,
	Scan: func(row db.Row) (Link, error) {
		var l Link
		return l, row.Scan(append(l.Dest(), &l.Page, &l.Label)...)
	},
	Values: func(l *Link) []any { return []any{l.Page, l.Label} },
}

var bookings = &record.Kind[Booking]{
	Name: Name, Head: func(b *Booking) *record.Head { return &b.Head }, Load: qBooking, Insert: qNewBooking, Update: qPutBooking, Scan: scanBooking,
	Values: func(b *Booking) []any {
		key, _ := textkey.Email(b.Email)
		return []any{b.Page, record.OrNull(b.Link), b.State, b.Name, b.Email, key, list(b.Answers), b.StartUS, b.EndUS, b.Zone, list(b.Seats), record.OrNull(b.Room),
			b.Moved, b.ByGuest, b.Reason, list(b.Broken), b.Message, record.OrNull(b.LapseUS)}
	},
}

func scanBooking(row db.Row) (Booking, error) {
	var b Booking
	var answers, seats, broken string
	err := row.Scan(append(b.Dest(), &b.Page, &b.Link, &b.State, &b.Name, &b.Email, &answers, &b.StartUS, &b.EndUS, &b.Zone, &seats, &b.Room,
		&b.Moved, &b.ByGuest, &b.Reason, &broken, &b.Message, &b.LapseUS)...)
	if err != nil {
		return b, err
	}
	return b, read(kept{answers, &b.Answers}, kept{seats, &b.Seats}, kept{broken, &b.Broken})
}

// kept is JSON as it is stored, and where it goes.
type kept struct {
	text string
	to   any
}

func read(all ...kept) error {
	for _, one := range all {
		if err := json.Unmarshal([]byte(one.text), one.to); err != nil {
			return err
		}
	}
	return nil
}

func list[T any](all []T) string {
	if len(all) == 0 {
		return "[]"
	}
	b, err := json.Marshal(all, json.Deterministic(true))
	if err != nil {
		return "[]" // texts and numbers always encode
	}
	return string(b)
}

type owner struct {
	org ref.Org
	id  ref.ID
}

func scanOwner(row db.Row) (o owner, err error) { return o, row.Scan(&o.org, &o.id) }
