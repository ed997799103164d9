package main

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"

	"anteroom/bench/sample"
)

const (
	created = 1_780_000_000_000_000
	zone    = "Europe/London"
)

// task is a row as it is read.
type task struct {
	id, space, createdBy, title, notes, due, dueTime, zone, rule, assignee, tags string
	rev, createdUS, updatedUS, trashedUS, dueUS, doneUS                          int64
	priority                                                                     int
	afterDone, private                                                           bool
}

func (t *task) scan(scan func(...any) error) error {
	return scan(&t.id, &t.space, &t.rev, &t.createdUS, &t.createdBy, &t.updatedUS, &t.trashedUS, &t.title, &t.notes, &t.due,
		&t.dueTime, &t.zone, &t.dueUS, &t.priority, &t.doneUS, &t.rule, &t.afterDone, &t.assignee, &t.private, &t.tags)
}

func (t *task) appendTo(b []byte) []byte {
	b = text(append(b, `{"id":`...), t.id)
	b = text(append(b, `,"space":`...), t.space)
	b = strconv.AppendInt(append(b, `,"rev":`...), t.rev, 10)
	b = strconv.AppendInt(append(b, `,"created_us":`...), t.createdUS, 10)
	b = text(append(b, `,"created_by":`...), t.createdBy)
	b = strconv.AppendInt(append(b, `,"updated_us":`...), t.updatedUS, 10)
	b = text(append(b, `,"title":`...), t.title)
	b = text(append(b, `,"notes":`...), t.notes)
	b = text(append(b, `,"due":`...), t.due)
	b = text(append(b, `,"due_time":`...), t.dueTime)
	b = text(append(b, `,"zone":`...), t.zone)
	b = strconv.AppendInt(append(b, `,"due_us":`...), t.dueUS, 10)
	b = strconv.AppendInt(append(b, `,"priority":`...), int64(t.priority), 10)
	b = strconv.AppendBool(append(b, `,"after_done":`...), t.afterDone)
	b = strconv.AppendBool(append(b, `,"private":`...), t.private)
	b = append(b, `,"tags":[`...)
	if t.tags != "" {
		for i, tag := range strings.Split(t.tags, ",") {
			if i > 0 {
				b = append(b, ',')
			}
			b = text(b, tag)
		}
	}
	return append(b, "]}"...)
}

// text appends a JSON string.
func text(b []byte, s string) []byte {
	b = append(b, '"')
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"', c == '\\':
			b = append(b, '\\', c)
		case c < ' ':
			b = append(b, ' ')
		default:
			b = append(b, c)
		}
	}
	return append(b, '"')
}

func (s *store) serveList(w http.ResponseWriter, r *http.Request) {
	limit, err := strconv.Atoi(r.URL.Query().Get("limit"))
	if err != nil || limit < 1 || limit > sample.Tasks {
		limit = 50
	}
	rows, err := s.list.QueryContext(r.Context(), org, limit)
	if err != nil {
		fail(w, err)
		return
	}
	defer func() { _ = rows.Close() }()
	b := append(make([]byte, 0, 64<<10), `{"items":[`...)
	for n := 0; rows.Next(); n++ {
		var t task
		if err := t.scan(rows.Scan); err != nil {
			fail(w, err)
			return
		}
		if n > 0 {
			b = append(b, ',')
		}
		b = t.appendTo(b)
	}
	if err := rows.Err(); err != nil {
		fail(w, err)
		return
	}
	send(w, http.StatusOK, append(b, "]}"...))
}

func (s *store) serveOne(w http.ResponseWriter, r *http.Request) {
	var t task
	if err := t.scan(s.one.QueryRowContext(r.Context(), org, r.PathValue("id")).Scan); err != nil {
		fail(w, err)
		return
	}
	send(w, http.StatusOK, append(t.appendTo([]byte(`{"task":`)), '}'))
}

func (s *store) serveSearch(w http.ResponseWriter, r *http.Request) {
	rows, err := s.search.QueryContext(r.Context(), `"`+strings.ReplaceAll(r.URL.Query().Get("q"), `"`, `""`)+`"*`, 20)
	if err != nil {
		fail(w, err)
		return
	}
	defer func() { _ = rows.Close() }()
	b := []byte(`{"items":[`)
	for n := 0; rows.Next(); n++ {
		var id, title string
		var at int64
		if err := rows.Scan(&id, &title, &at); err != nil {
			fail(w, err)
			return
		}
		if n > 0 {
			b = append(b, ',')
		}
		b = text(append(b, `{"id":`...), id)
		b = text(append(b, `,"title":`...), title)
		b = append(strconv.AppendInt(append(b, `,"at_us":`...), at, 10), '}')
	}
	if err := rows.Err(); err != nil {
		fail(w, err)
		return
	}
	send(w, http.StatusOK, append(b, "]}"...))
}

func (s *store) serveCreate(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Title    string `json:"title"`
		Notes    string `json:"notes"`
		Due      string `json:"due"`
		DueTime  string `json:"due_time"`
		Priority int    `json:"priority"`
	}
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	now := time.Now().UnixMicro()
	t := task{
		id: uuid.Must(uuid.NewV7()).String(), space: org, rev: 1, createdUS: now, createdBy: org, updatedUS: now,
		title: in.Title, notes: in.Notes, due: in.Due, dueTime: in.DueTime, zone: zone, dueUS: dueAt(in.Due, in.DueTime), priority: in.Priority,
	}
	if err := s.create(&t); err != nil {
		fail(w, err)
		return
	}
	send(w, http.StatusOK, append(t.appendTo([]byte(`{"task":`)), '}'))
}

func dueAt(date, clock string) int64 {
	at, err := time.Parse("2006-01-02 15:04", date+" "+clock)
	if err != nil {
		at, _ = time.Parse(time.DateOnly, date)
	}
	return at.UnixMicro()
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}
