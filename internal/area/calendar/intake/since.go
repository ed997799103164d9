package intake

import (
	"context"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

const (
	fLeft db.Fragment = `SELECT v.import, t.space, t.class, COUNT(*) FROM calendar_vanished v JOIN event t ON t.org = v.org AND t.id = v.event
WHERE v.org = ? AND t.trashed_us IS NULL AND t.source_hash <> ''`
	fLeftOf db.Fragment = `GROUP BY v.import, t.space, t.class`
)

// sinceThen tells what became of imports after they were published: which were taken
// back, and how much of what vanished is left for the actor to remove.
func (s *Service) sinceThen(ctx context.Context, a access.Actor, all []*State) error {
	byID := map[ref.ID]*State{}
	var ids []ref.ID
	var acts []ref.Act
	for _, st := range all {
		byID[st.ID] = st
		if st.Vanished > 0 {
			ids = append(ids, st.ID)
		}
		if st.Act != "" {
			acts = append(acts, st.Act)
		}
	}
	at, err := journal.UndoneAt(ctx, s.db(), a.Org, acts)
	if err != nil {
		return err
	}
	for _, st := range all {
		st.TakenBackUS = at[st.Act]
	}
	view := access.Scope(a, access.On(store.KindEvent, access.Read))
	q := db.In(db.Build(fLeft, a.Org), "AND", "v.import", ids).Add(fLeftOf)
	return db.Each(ctx, s.db(), func(row db.Row) error {
		var id ref.ID
		var e object.Projection
		var space ref.Space
		var n int
		err := row.Scan(&id, &space, &e.Class, &n)
		if !e.Private() || view.Private(space) {
			byID[id].VanishedLeft += n
		}
		return err
	}, q.SQL(), q.Args()...)
}
