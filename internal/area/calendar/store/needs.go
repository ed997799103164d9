package store

import (
	"context"

	"github.com/go-json-experiment/json"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

// needs writes what a meeting needs.
func (e *Event) needs() string {
	if e.Needs.Empty() {
		return "{}"
	}
	b, err := json.Marshal(e.Needs, json.Deterministic(true))
	if err != nil {
		return "{}" // texts and numbers always encode
	}
	return string(b)
}

const (
	fByID    db.Fragment = `SELECT ` + EventColumns + WithText + ` WHERE t.org = ?`
	fNeeds   db.Fragment = `SELECT t.id, t.needs, t.own FROM event t WHERE t.org = ? AND t.trashed_us IS NULL AND (t.needs <> '{}' OR t.own <> '[]') AND t.last_us > ? AND t.first_us < ?`
	qNeedy   db.SQL      = `SELECT ` + EventColumns + WithText + ` WHERE t.org = $1 AND (t.needs <> '{}' OR t.own <> '[]') AND t.id > $2 ORDER BY t.id LIMIT $3`
	qNeedyIn db.SQL      = `SELECT ` + EventColumns + WithText + ` WHERE t.org = $1 AND t.calendar = $2 AND (t.needs <> '{}' OR t.own <> '[]') ORDER BY t.id`
	qNeedyOf db.SQL      = `SELECT ` + EventColumns + WithText + ` WHERE t.org = $1 AND t.space = $2 AND (t.needs <> '{}' OR t.own <> '[]') ORDER BY t.id`
)

// day is by how much times without a zone may lie elsewhere than they are stored.
const day = clock.Micros(86_400_000_000)

// ByID gives events, trashed ones too, whoever asks: for what must hold between them.
func ByID(ctx context.Context, r db.Reader, org ref.Org, ids []ref.ID) ([]Event, error) {
	var all []Event
	for len(ids) > 0 {
		some := ids[:min(len(ids), db.MaxIn)]
		ids = ids[len(some):]
		b := db.In(db.Build(fByID, org), "AND", "t.id", some)
		page, err := db.All(ctx, r, ScanEvent, b.SQL(), b.Args()...)
		if err != nil {
			return nil, err
		}
		all = append(all, page...)
	}
	return all, nil
}

// NeedsIn gives what the meetings of a space between two instants need, by event. Series are
// among them whenever they go on then.
func NeedsIn(ctx context.Context, r db.Reader, org ref.Org, spaces []ref.Space, from, until clock.Micros) (map[ref.ID]object.Around, error) {
	all := map[ref.ID]object.Around{}
	b := db.In(db.Build(fNeeds, org, from-day, until+day), "AND", "t.space", spaces)
	err := db.Each(ctx, r, func(row db.Row) error {
		var id ref.ID
		var text, own []byte
		if err := row.Scan(&id, &text, &own); err != nil {
			return err
		}
		var one object.Around
		err := json.Unmarshal(text, &one.Needs)
		if err == nil {
			err = decodeList(own, &one.Own)
		}
		all[id] = one
		return err
	}, b.SQL(), b.Args()...)
	return all, err
}

// EachNeedy visits every event of an organisation that needs something or has dates of its own kind, trashed ones too.
func EachNeedy(ctx context.Context, r db.Reader, org ref.Org, visit func(*Event) error) error {
	return eachEvent(ctx, r, qNeedy, org, visit)
}

// NeedyIn gives those of a calendar.
func NeedyIn(ctx context.Context, r db.Reader, org ref.Org, calendar ref.ID) ([]Event, error) {
	return db.All(ctx, r, ScanEvent, qNeedyIn, org, calendar)
}

// NeedyOf gives those of a space.
func NeedyOf(ctx context.Context, r db.Reader, org ref.Org, space ref.Space) ([]Event, error) {
	return db.All(ctx, r, ScanEvent, qNeedyOf, org, space)
}
