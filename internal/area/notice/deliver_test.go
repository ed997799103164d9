package notice

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/outbound"
)

// hasty is a house that waits for others only a moment.
func (h *house) hasty(total time.Duration) {
	h.t.Helper()
	out, err := outbound.New(outbound.Config{Allow: []string{"127.0.0.0/8:*"}, Total: total})
	h.must(err)
	h.out = out
	h.restart()
}

// waiting puts messages for a member's devices on their way, about a notice each has.
func (h *house) waiting(a access.Actor, times int) {
	h.t.Helper()
	h.Clock.Move(lookEvery)
	h.events = append(h.events, event{h.ID(), h.now(), a.Member})
	h.run()
	all := h.every(a)
	h.setUp(func(tx *db.Tx) error {
		if _, err := tx.Exec(`UPDATE notice SET sent_us = 1 WHERE member = $1`, a.Member); err != nil {
			return err
		}
		devices, err := db.All(context.Background(), tx, db.Scan1[string], qTo, h.Org, a.Member)
		for _, d := range devices {
			for range times {
				if _, err := tx.Exec(qQueue, h.Org, d, h.ID(), `["`+string(all[len(all)-1].ID)+`"]`, h.now()-1); err != nil {
					return err
				}
			}
		}
		return err
	})
}

func TestOneSlowDeviceKeepsUpNobodyElse(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.hasty(300 * time.Millisecond)
		var asked atomic.Int32
		end := make(chan struct{})
		slow := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			_, _ = io.Copy(io.Discard, r.Body)
			asked.Add(1)
			<-end
		}))
		defer slow.Close()
		defer close(end)
		b := h.browser()
		d := b.draft()
		d.Endpoint = slow.URL + "/send"
		_, err := h.AddDevice(t.Context(), h.signedIn(h.Ben), d)
		h.must(err)
		_, err = h.AddDevice(t.Context(), h.signedIn(h.Carl), b.draft())
		h.must(err)
		h.waiting(h.Ben, 3*sendAtOne) // more than one look takes
		h.waiting(h.Carl, 1)
		h.must(h.Send(t.Context()))
		if got := asked.Load(); got != 1 || len(b.received()) != 1 {
			t.Errorf("the slow one was asked %d times, the other got %d", got, len(b.received()))
		}
		h.must(h.Send(t.Context()))
		if got := asked.Load(); got != 1 {
			t.Errorf("it was asked again at once: %d", got)
		}
		h.Clock.Move(time.Minute)
		h.must(h.Send(t.Context()))
		if got := asked.Load(); got != 2 {
			t.Errorf("it was not asked again later: %d", got)
		}
	})
}

// Two members are told side by side; one of them, one message after another.
func TestDevicesAreToldSideBySide(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		var bens atomic.Int32
		carls := make(chan struct{}, 10)
		serve := func(f http.HandlerFunc) string {
			s := httptest.NewServer(f)
			t.Cleanup(s.Close)
			return s.URL
		}
		slow := serve(func(w http.ResponseWriter, _ *http.Request) {
			if bens.Add(1) > 1 {
				t.Error("one member was told twice at a time")
			}
			select {
			case <-carls:
			case <-time.After(5 * time.Second):
				t.Error("the other was not told meanwhile")
			}
			bens.Add(-1)
			w.WriteHeader(201)
		})
		quick := serve(func(w http.ResponseWriter, _ *http.Request) { carls <- struct{}{}; w.WriteHeader(201) })
		d := h.browser().draft()
		for _, one := range []struct {
			who access.Actor
			at  string
		}{{h.Ben, slow}, {h.Carl, quick}} {
			d.Endpoint = one.at + "/send"
			_, err := h.AddDevice(t.Context(), h.signedIn(one.who), d)
			h.must(err)
			h.waiting(one.who, 3)
		}
		h.must(h.Send(t.Context()))
		if n, err := db.One(t.Context(), h.d, db.Scan1[int], `SELECT COUNT(*) FROM push_message`); n != 0 || err != nil {
			t.Errorf("%d are left, %v", n, err)
		}
	})
}
