package task

import (
	"fmt"
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
)

// full furnishes a house with n tasks in four spaces, most of them done, as a
// house is after some years.
func full(b *testing.B, d *db.DB, n int) (*recordtest.House, *Service, access.Actor) {
	h := recordtest.Build(b, d)
	s := New(h.Journal, london{})
	spaces := []ref.Space{h.Vera}
	grants := []access.Grant{h.In(h.Vera, access.Assistant), h.In(ref.Space(h.Org), access.Viewer)}
	for i := range 3 {
		space := h.Space("principal", fmt.Sprint("Principal ", i))
		spaces = append(spaces, space)
		grants = append(grants, h.In(space, access.Assistant))
	}
	a := h.Member("Fay Example", grants...)
	permit := access.Founding(h.Org, a.Member, access.Job, append(spaces, ref.Space(h.Org))...)
	const chunk = 2000
	for from := 0; from < n; from += chunk {
		_, err := h.Journal.Write(b.Context(), permit, func(tx *journal.Tx) error {
			for i := range 21 {
				tag := fmt.Sprintf("tag-%02d", i)
				if i == 20 {
					tag = "rare"
				}
				if from > 0 {
					break
				}
				if _, err := tx.Derive(qTagRow, h.Org, tag); err != nil {
					return err
				}
			}
			for i := from; i < min(n, from+chunk); i++ {
				t := stored{Task: Task{
					Head: record.Born(tx, "", spaces[i%4]), Title: fmt.Sprintf("Task number %d about the board", i*7919%n), Notes: "Some words on what is to be done, for whom, and where the papers are.",
					Due: clock.Date("2026-01-01").AddDays(i % 365), Zone: "Europe/London", Priority: []int{0, 1, 5, 9}[i%4],
					Tags: []ref.ID{ref.ID(fmt.Sprintf("tag-%02d", i%20)), ref.ID(fmt.Sprintf("tag-%02d", (i+7)%20))},
				}}
				if i%5 > 0 {
					t.DoneUS = tx.Now()
				}
				if i%1000 == 0 {
					t.Tags = append(t.Tags, "rare")
				}
				if err := t.settle(); err != nil {
					return err
				}
				if _, err := kind.Create(b.Context(), tx, &t); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	return h, s, a
}

func benchEach(b *testing.B, n int, f func(b *testing.B, h *recordtest.House, s *Service, a access.Actor)) {
	for _, engine := range []struct {
		name string
		open func(testing.TB) *db.DB
	}{{"sqlite", dbtest.SQLite}, {"postgres", dbtest.Postgres}} {
		b.Run(engine.name, func(b *testing.B) {
			h, s, a := full(b, engine.open(b), n)
			f(b, h, s, a)
		})
	}
}

func BenchmarkList(b *testing.B) {
	benchEach(b, 20_000, func(b *testing.B, _ *recordtest.House, s *Service, a access.Actor) {
		for name, f := range map[string]Filter{
			"due": {}, "title": {Sort: "title"}, "priority": {Sort: "priority"}, "done": {State: Done, Sort: "done"}, "all": {State: All, Sort: "title"},
			"common tag": {Tag: "tag-05"}, "rare tag": {Tag: "rare"}, "text": {Text: "papers number 77"}, "created": {State: All, Sort: "created"},
		} {
			b.Run(name, func(b *testing.B) {
				for b.Loop() {
					items, _, err := s.List(b.Context(), a, f)
					if err != nil || len(items) == 0 {
						b.Fatal(len(items), err)
					}
				}
			})
		}
	})
}

func BenchmarkOne(b *testing.B) {
	benchEach(b, 2000, func(b *testing.B, h *recordtest.House, s *Service, a access.Actor) {
		items, _, err := s.List(b.Context(), a, Filter{})
		if err != nil {
			b.Fatal(err)
		}
		b.Run("get", func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Get(b.Context(), a, items[3].ID); err != nil {
					b.Fatal(err)
				}
			}
		})
		d := draft(h.Vera, "One more task about the board")
		d.Tags = op.Some([]ref.ID{"tag-01", "tag-02"})
		b.Run("create", func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Create(b.Context(), a, d); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("create at once", func(b *testing.B) {
			b.SetParallelism(16)
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					if _, err := s.Create(b.Context(), a, d); err != nil {
						b.Error(err)
					}
				}
			})
		})
		b.Run("update", func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Update(b.Context(), a, items[3].ID, 0, Change{Title: op.Some("Changed")}); err != nil {
					b.Fatal(err)
				}
			}
		})
	})
}
