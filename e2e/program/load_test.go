package program

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"net/http"
	"strings"
	"sync"

	"github.com/google/uuid"
)

func newID() string { return uuid.Must(uuid.NewV7()).String() }

// state is what is known of a record: its rev, what it says, whether it is in the trash.
type state struct {
	Rev     int64
	Title   string
	Trashed bool
}

// kept is one record of a client: the last state that was acknowledged, and the
// request that was on its way when the program died.
type kept struct {
	kind, id string // tasks or events
	acked    state
	known    bool   // the program has acknowledged that it is there
	act      string // the last act, when it was a change of the title; else ""

	pending *request
	would   state // once pending is carried out
}

type request struct{ method, path, body, key string }

// worker is somebody who works as fast as they can and writes down what was acknowledged.
type worker struct {
	h               *House
	token           string
	space, calendar string
	random          *rand.Rand

	all     []*kept
	imports []*intake
	acks    int
	acked   chan<- struct{} // told of each, when somebody listens
	strange []string        // answers that should not have come
}

// intake is a file that was sent: its calendar has all of its events or none.
type intake struct {
	name   string
	events int
	acked  bool
	id     string
}

// work goes on until ctx ends or the program does not answer.
func (c *worker) work(ctx context.Context) {
	for ctx.Err() == nil {
		if !c.step() {
			return
		}
	}
}

// step does one thing; false when the program is gone.
func (c *worker) step() bool {
	switch n := c.random.IntN(20); {
	case n < 8 || len(c.all) == 0:
		return c.create()
	case n == 19:
		return c.bring()
	case n == 18:
		return c.undo()
	case n < 11:
		return c.throw()
	default:
		return c.rename()
	}
}

func (c *worker) pick() *kept { return c.all[c.random.IntN(len(c.all))] }

func (c *worker) create() bool {
	k := &kept{kind: "tasks", id: newID(), would: state{Rev: 1, Title: "Made " + newID()}}
	body := map[string]any{"id": k.id, "space": c.space, "title": k.would.Title, "due": "2026-12-01", "zone": "Europe/London"}
	if c.random.IntN(2) == 0 {
		k.kind = "events"
		body = map[string]any{"id": k.id, "calendar": c.calendar, "title": k.would.Title, "start": "2026-12-01T09:00", "end": "2026-12-01T10:00", "zone": "Europe/London"}
	}
	c.all = append(c.all, k)
	return c.send(k, "POST", "/"+k.kind, body)
}

func (c *worker) rename() bool {
	k := c.pick()
	if k.acked.Trashed {
		return c.restore(k)
	}
	k.would = state{Rev: k.acked.Rev + 1, Title: "Changed " + newID()}
	return c.send(k, "PATCH", "/"+k.kind+"/"+k.id, map[string]any{"rev": k.acked.Rev, "title": k.would.Title})
}

func (c *worker) throw() bool {
	k := c.pick()
	if k.acked.Trashed {
		return c.restore(k)
	}
	k.would = state{Rev: k.acked.Rev + 1, Title: k.acked.Title, Trashed: true}
	return c.send(k, "DELETE", fmt.Sprintf("/%s/%s?rev=%d", k.kind, k.id, k.acked.Rev), nil)
}

func (c *worker) restore(k *kept) bool {
	k.would = state{Rev: k.acked.Rev + 1, Title: k.acked.Title}
	return c.send(k, "POST", "/"+k.kind+"/"+k.id+"/restore", nil)
}

// undo takes the last change of a record back, which is a change itself.
func (c *worker) undo() bool {
	k := c.pick()
	if k.act == "" {
		return c.create()
	}
	k.would = state{Rev: k.acked.Rev + 1, Title: ""} // what it said before, whatever that was
	return c.send(k, "POST", "/acts/"+k.act+"/undo", nil)
}

// send sends one change of a record, under a key, and writes down what came of it.
func (c *worker) send(k *kept, method, path string, body any) bool {
	text := ""
	if body != nil {
		b, err := json.Marshal(body)
		if err != nil {
			c.strange = append(c.strange, err.Error())
			return false
		}
		text = string(b)
	}
	k.pending = &request{method, path, text, newID()}
	return c.deliver(k)
}

// deliver sends what is pending of a record, perhaps for the second time.
func (c *worker) deliver(k *kept) bool {
	p := k.pending
	status, answer, err := c.h.Attempt(p.method, "/api/v1"+p.path, c.token, p.body, "Idempotency-Key", p.key)
	if err != nil || status == http.StatusServiceUnavailable {
		return false // the program is going down: whether it was done is not known
	}
	if status >= 300 {
		c.strange = append(c.strange, fmt.Sprintf("%s %s is %d: %.300s", p.method, p.path, status, answer))
		return true
	}
	var got struct {
		Act string `json:"act"`
	}
	if err := json.Unmarshal(answer, &got); err != nil {
		c.strange = append(c.strange, err.Error())
	}
	k.acked, k.known, k.act, k.pending = k.would, true, "", nil
	if p.method == "PATCH" {
		k.act = got.Act
	}
	c.count()
	return true
}

// bring imports a file of some hundred meetings.
func (c *worker) bring() bool {
	f := &intake{name: "File " + newID(), events: 50 + c.random.IntN(400), id: newID()}
	c.imports = append(c.imports, f)
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n")
	for range f.events {
		fmt.Fprintf(&b, "BEGIN:VEVENT\r\nUID:%s\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20261203T090000Z\r\nDTEND:20261203T093000Z\r\nSUMMARY:Brought\r\nEND:VEVENT\r\n", newID())
	}
	b.WriteString("END:VCALENDAR\r\n")
	path := "/api/v1/imports?id=" + f.id + "&space=" + c.space + "&name=" + strings.ReplaceAll(f.name, " ", "%20")
	status, answer, err := c.h.Attempt("POST", path, c.token, b.String(), "Content-Type", "text/calendar")
	if err != nil || status == http.StatusServiceUnavailable {
		return false
	}
	if status != 200 {
		c.strange = append(c.strange, fmt.Sprintf("POST %s is %d: %.300s", path, status, answer))
		return true
	}
	f.acked = true
	c.count()
	return true
}

func (c *worker) count() {
	c.acks++
	select {
	case c.acked <- struct{}{}:
	default:
	}
}

// crew is several workers at once.
type crew struct {
	all   []*worker
	acked chan struct{}
}

func hire(h *House, token, space string, n int, seed uint64) *crew {
	c := &crew{acked: make(chan struct{})}
	for i := range n {
		calendar := create(h, token, "calendars", map[string]any{"space": space, "name": fmt.Sprintf("Crash %d", i)}, "calendar")
		c.all = append(c.all, &worker{h: h, token: token, space: space, calendar: calendar, acked: c.acked, random: rand.New(rand.NewPCG(seed, uint64(i)))})
	}
	return c
}

// work lets all of them work until the program dies or ctx ends.
func (c *crew) work(ctx context.Context) {
	var all sync.WaitGroup
	for _, one := range c.all {
		all.Go(func() { one.work(ctx) })
	}
	all.Wait()
}

// forget drops what was checked, so that a long test stays quick; what the clients
// go on working with stays.
func (c *worker) forget() {
	c.imports = nil
	if len(c.all) > 40 {
		c.all = c.all[len(c.all)-20:]
	}
}

// create makes a record and gives its id.
func create(h *House, token, path string, body map[string]any, kind string) string {
	h.t.Helper()
	answer := ask(h, "POST", "/"+path, token, body)
	record, _ := answer[kind].(map[string]any)
	id, _ := record["id"].(string)
	if id == "" {
		h.t.Fatalf("no %s in %v", kind, answer)
	}
	return id
}

// ask sends a request to the API that has to succeed, and gives the answer's JSON.
func ask(h *House, method, path, token string, body any, headers ...string) map[string]any {
	h.t.Helper()
	text := ""
	switch b := body.(type) {
	case nil:
	case string:
		text = b
	default:
		j, err := json.Marshal(b)
		if err != nil {
			h.t.Fatal(err)
		}
		text = string(j)
	}
	status, answer := h.Ask(method, "/api/v1"+path, token, text, headers...)
	if status >= 300 {
		h.t.Fatalf("%s %s is %d: %.500s", method, path, status, answer)
	}
	got := map[string]any{}
	if err := json.Unmarshal(answer, &got); err != nil && len(answer) > 0 {
		h.t.Fatalf("%s %s: %v: %.500s", method, path, err, answer)
	}
	return got
}

// items is a list of the API.
func items(h *House, path, token string) []map[string]any {
	h.t.Helper()
	list, _ := ask(h, "GET", path, token, nil)["items"].([]any)
	all := make([]map[string]any, 0, len(list))
	for _, one := range list {
		m, _ := one.(map[string]any)
		all = append(all, maps.Clone(m))
	}
	return all
}
