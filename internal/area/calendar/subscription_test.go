package calendar

import (
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"anteroom/internal/area/calendar/feed"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/journal"
)

// source is a server with a calendar that the test changes.
type source struct {
	text       string
	status     int
	etag       string
	asked      atomic.Int64
	notModfied int
}

func (s *source) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.asked.Add(1)
	if s.etag != "" {
		w.Header().Set("ETag", s.etag)
		if r.Header.Get("If-None-Match") == s.etag {
			s.notModfied++
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	if s.status != 0 {
		w.WriteHeader(s.status)
		return
	}
	_, _ = w.Write([]byte(s.text))
}

func (h *house) subscribe(url string) View {
	h.t.Helper()
	c, _, err := h.CreateCalendar(h.t.Context(), h.Ben, NewCalendar{Space: h.Vera, Name: "Concerts", URL: url})
	if err != nil {
		h.t.Fatal(err)
	}
	return c
}

// due lets the subscriptions be read again after a wait.
func (h *house) due(wait time.Duration) {
	h.t.Helper()
	h.Clock.Move(wait)
	if err := h.RefreshDue(h.t.Context()); err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) seq() int64 {
	h.t.Helper()
	head, err := h.Journal.Head(h.t.Context(), h.Org)
	if err != nil {
		h.t.Fatal(err)
	}
	return head.Seq
}

func TestASubscriptionMirrorsItsSource(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		src := &source{text: file(t, "feed-v1.ics"), etag: `"v1"`}
		url := serve(t, src.ServeHTTP).URL + "/secret-CANARY.ics"
		c := h.subscribe(url)
		if c.Source != store.Subscription || c.URL != url || c.Refresh.State != "waiting" || c.Host == "" {
			t.Errorf("%+v", c)
		}
		h.due(0)
		seen, err := h.Calendar(t.Context(), h.Ben, c.ID)
		if err != nil || seen.Events != 4 || seen.Refresh.State != "ok" || seen.Refresh.ChangedUS == 0 {
			t.Fatalf("%+v, %+v, %v", seen, seen.Refresh, err)
		}
		before := h.seq()
		h.due(time.Minute) // not due
		if n := src.asked.Load(); n != 1 {
			t.Errorf("asked %d times", n)
		}
		h.due(25 * time.Hour) // 304
		src.etag = ""
		src.text = strings.ReplaceAll(src.text, "DTSTAMP:2", "DTSTAMP:3") // an export at another time
		h.due(25 * time.Hour)
		if n := src.asked.Load(); n != 3 || src.notModfied != 1 || h.seq() != before {
			t.Errorf("asked %d times, %d not modified, %d rows", n, src.notModfied, h.seq()-before)
		}
		src.text = file(t, "feed-v2.ics")
		h.due(25 * time.Hour)
		rows, err := h.Journal.Since(t.Context(), h.Org, before, 100)
		if err != nil || len(rows) != 3 {
			t.Fatalf("%d rows, %v", len(rows), err)
		}
		ops := map[journal.Op]int{}
		for _, r := range rows {
			ops[r.Op]++
			if r.Act != rows[0].Act || r.Via != "job" || r.Actor != h.Ben.Member {
				t.Errorf("%+v", r)
			}
		}
		if ops[journal.Create] != 1 || ops[journal.Update] != 1 || ops[journal.Trash] != 1 {
			t.Errorf("%v", ops)
		}
		// The address is for those who may write, and stands nowhere else.
		read, err := h.Calendar(t.Context(), h.Carl, c.ID)
		if err != nil || read.URL != "" || read.Refresh == nil {
			t.Errorf("%+v, %v", read, err)
		}
		all, err := h.Journal.Since(t.Context(), h.Org, 0, 100)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range all {
			if strings.Contains(string(r.After)+string(r.Before), "CANARY") {
				t.Errorf("the address is in the journal: %s", r.After)
			}
		}
	})
}

func TestNobodyEditsASubscription(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		src := &source{text: ics(vevent("one", ":20260312T090000Z", "One"))}
		c := h.subscribe(serve(t, src.ServeHTTP).URL)
		h.due(0)
		e := h.named("One")
		title := "Mine"
		_, _, err := h.PatchEvent(t.Context(), h.Ben, Target{ID: e.Event}, EventPatch{Change: object.Change{Title: &title}})
		code(t, err, "calendar.read_only")
		_, err = h.TrashEvent(t.Context(), h.Ben, Target{ID: e.Event})
		code(t, err, "calendar.read_only")
		_, _, err = h.MoveEvent(t.Context(), h.Ben, Target{ID: e.Event}, Move{Days: 1})
		code(t, err, "calendar.read_only")
		_, _, err = h.CreateEvent(t.Context(), h.Ben, NewEvent{Calendar: c.ID, Draft: draft("x", "2026-03-12T09:00", "")})
		code(t, err, "calendar.read_only")
		_, err = h.Import(t.Context(), h.Ben, ImportRequest{Calendar: c.ID}, strings.NewReader(firstFile), nil)
		code(t, err, "calendar.read_only")
		d, err := h.Event(t.Context(), h.Ben, e.Event, "", "")
		if err != nil || !d.ReadOnly || d.Source != store.Subscription {
			t.Errorf("%+v, %v", d, err)
		}
		_, err = h.Refresh(t.Context(), h.Carl, c.ID)
		code(t, err, "access.forbidden")
		own := h.calendar(h.Ben, "Own")
		_, err = h.Refresh(t.Context(), h.Ben, own.ID)
		code(t, err, "calendar.no_subscription")
	})
}

func TestASourceThatFails(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		src := &source{text: ics(vevent("one", ":20260312T090000Z", "One"))}
		c := h.subscribe(serve(t, src.ServeHTTP).URL + "/secret-CANARY")
		h.due(0)
		look := func() *Refresh {
			t.Helper()
			v, err := h.Calendar(t.Context(), h.Ben, c.ID)
			if err != nil {
				t.Fatal(err)
			}
			if v.Events != 1 || strings.Contains(v.Refresh.Error, "CANARY") {
				t.Errorf("%+v %+v", v, v.Refresh)
			}
			return v.Refresh
		}
		var waits []time.Duration
		for _, status := range []int{404, 500, 302, 403, 404, 404, 404, 404, 404} {
			src.status = status
			h.due(8 * time.Hour)
			r := look()
			if r.State != "failing" || r.Error == "" {
				t.Errorf("%d: %+v", status, r)
			}
			waits = append(waits, r.NextUS.Time().Sub(r.AtUS.Time()))
		}
		if waits[0] > 6*time.Minute || waits[3] < 30*time.Minute || waits[8] < 5*time.Hour || waits[8] > 7*time.Hour {
			t.Errorf("waits %v", waits)
		}
		src.status = 410
		h.due(8 * time.Hour)
		if r := look(); r.NextUS.Time().Sub(r.AtUS.Time()) < 20*time.Hour || !strings.Contains(r.Error, "gone") {
			t.Errorf("%+v", r)
		}
		src.status, src.text = 0, "<html>sign in</html>"
		h.due(30 * time.Hour)
		if r := look(); r.State != "failing" || !strings.Contains(r.Error, "no calendar") {
			t.Errorf("%+v", r)
		}
		src.text = ics("REFRESH-INTERVAL;VALUE=DURATION:PT2H\n", vevent("one", ":20260312T090000Z", "One, back"))
		h.due(8 * time.Hour)
		r := look()
		if wait := r.NextUS.Time().Sub(r.AtUS.Time()); r.State != "ok" || r.Error != "" || wait < 100*time.Minute || wait > 140*time.Minute {
			t.Errorf("%+v", r)
		}
		if h.count(qCountStaged) != 0 {
			t.Error("staged rows are left")
		}
	})
}

func TestASourceThatIsSlowOrTooLarge(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		large := serve(t, func(w http.ResponseWriter, _ *http.Request) {
			for range feed.MaxSize/(1<<20) + 1 {
				_, _ = fmt.Fprintf(w, "%1048576s", "x")
			}
		})
		big := h.subscribe(large.URL)
		inside := h.subscribe("http://10.1.2.3/calendar.ics")
		h.due(0)
		for id, want := range map[string]string{string(big.ID): "larger", string(inside.ID): "doesn't connect"} {
			all, err := h.Calendars(t.Context(), h.Ben)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range all {
				if string(c.ID) == id && !strings.Contains(c.Refresh.Error, want) {
					t.Errorf("%+v", c.Refresh)
				}
			}
		}
		_, _, err := h.CreateCalendar(t.Context(), h.Ben, NewCalendar{Space: h.Vera, Name: "x", URL: "file:///etc/passwd"})
		code(t, err, "outbound.address")
		_, _, err = h.CreateCalendar(t.Context(), h.Ben, NewCalendar{Space: h.Vera, Name: "x", URL: "https://user:word@example.org/"})
		code(t, err, "outbound.address")
	})
}
