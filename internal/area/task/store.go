package task

import (
	"context"
	"iter"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

// The columns of a task in a list; tags are gathered beside them, so that a page is one statement.
const columns = record.HeadColumns + `, t.title, t.notes, COALESCE(t.due, ''), COALESCE(t.due_time, ''), COALESCE(t.zone, ''), t.due_us,
t.priority, COALESCE(t.done_us, 0), COALESCE(t.rule, ''), t.after_done, COALESCE(t.assignee, ''), t.private,
COALESCE(t.of_kind, ''), COALESCE(t.of_id, ''), t.place, t.minutes, t.milestone, COALESCE(t.wait, ''), t.waited_us, COALESCE(t.prior, ''), t.stepped,
COALESCE((SELECT string_agg(g.tag, ',') FROM tagged g WHERE g.org = t.org AND g.kind = 'task' AND g.id = t.id), ''),
` + own.Gather + `task` + own.Gathered

const (
	qLoad   db.SQL = `SELECT ` + columns + `, t.uid, COALESCE(t.calendar, ''), COALESCE(t.source, '') FROM task t WHERE t.org = $1 AND t.id = $2`
	qLiving db.SQL = `SELECT ` + columns + `, t.uid, COALESCE(t.calendar, ''), COALESCE(t.source, '') FROM task t
WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3`
	qInsert db.SQL = `INSERT INTO task (org, id, space, rev, created_us, created_by, updated_us, trashed_us,
title, title_key, due, due_time, zone, due_us, priority, importance, done_us, rule, after_done, assignee, private, uid, calendar, notes, source,
of_kind, of_id, place, minutes, milestone, wait, chase_on, waited_us, prior, escalate_on)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35)
ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE task SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
title = $9, title_key = $10, due = $11, due_time = $12, zone = $13, due_us = $14, priority = $15, importance = $16, done_us = $17, rule = $18,
after_done = $19, assignee = $20, private = $21, uid = $22, calendar = $23, notes = $24, source = $25,
of_kind = $26, of_id = $27, place = $28, minutes = $29, milestone = $30, wait = $31, chase_on = $32, waited_us = $33, prior = $34, escalate_on = $35
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qSeesSpace db.SQL = `SELECT COUNT(*) FROM access_grant WHERE org = $1 AND member = $2 AND space = $3 AND role <> 'busy'
AND from_us <= $4 AND (until_us IS NULL OR until_us > $4)`
)

// kind says how tasks are kept.
var kind = &record.Kind[stored]{
	Name: Name, Head: func(t *stored) *record.Head { return &t.Head },
	Load: qLoad, Scan: scanStored, Insert: qInsert, Update: qUpdate, Values: values,
	Entry:      entry,
	Tags:       func(t *stored) *[]ref.ID { return &t.Tags },
	Own:        func(t *stored) *own.Values { return &t.Fields },
	Private:    func(t *stored) bool { return t.Private },
	Collection: func(t *stored) ref.ID { return t.Calendar },
}

func values(t *stored) []any {
	of := StepOf{}
	if t.Of != nil {
		of = *t.Of
	}
	return []any{
		t.Title, textkey.Sort(t.Title), record.OrNull(t.Due), record.OrNull(t.DueTime), record.OrNull(t.Zone), dueOrForever(t.DueUS),
		t.Priority, t.importance(), record.OrNull(t.DoneUS), record.OrNull(t.Rule), t.AfterDone, record.OrNull(t.Assignee), t.Private,
		t.UID, record.OrNull(t.Calendar), t.Notes, record.OrNull(t.Source),
		record.OrNull(of.Kind), record.OrNull(of.ID), t.Place, t.Minutes, t.Milestone, t.waitText(), t.chaseOn(), t.WaitedUS, t.priorText(), t.escalateOn(),
	}
}

func dueOrForever(due clock.Micros) clock.Micros {
	if due == 0 {
		return clock.Forever
	}
	return due
}

func scanTask(row db.Row) (Task, error) {
	var t Task
	err := scanInto(row, &t)
	return t, err
}

func scanStored(row db.Row) (stored, error) {
	var t stored
	err := scanInto(row, &t.Task, &t.UID, &t.Calendar, &t.Source)
	return t, err
}

func scanInto(row db.Row, t *Task, more ...any) error {
	var tags, fields, wait, prior string
	var of StepOf
	dest := append(t.Dest(), &t.Title, &t.Notes, &t.Due, &t.DueTime, &t.Zone, &t.DueUS,
		&t.Priority, &t.DoneUS, &t.Rule, &t.AfterDone, &t.Assignee, &t.Private,
		&of.Kind, &of.ID, &t.Place, &t.Minutes, &t.Milestone, &wait, &t.WaitedUS, &prior, &t.stepped, &tags, &fields)
	if err := row.Scan(append(dest, more...)...); err != nil {
		return err
	}
	if t.DueUS == clock.Forever {
		t.DueUS = 0
	}
	t.Tags, t.Fields, t.After = record.TagIDs(tags), own.Gathering(fields), idsOf(prior)
	if of.ID != "" {
		t.Of = &of
	}
	var err error
	t.Wait, err = waitOf(wait)
	return err
}

func entry(t *stored) search.Entry {
	return search.Entry{Kind: Name, ID: t.ID, Space: t.Space, Private: t.Private, Title: t.Title, Body: t.Notes, At: t.DueUS}
}

// Entries yields the search entries of all living tasks, for a rebuild and for checks.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return kind.Entries(ctx, s.j.DB(), org, qLiving)
}

// Checks are what must always hold of stored tasks.
func (s *Service) Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("every living task can be found", `SELECT 'task ' || t.id FROM task t
LEFT JOIN search_entry e ON e.org = t.org AND e.kind = 'task' AND e.id = t.id AND e.space = t.space AND e.private = t.private
WHERE t.trashed_us IS NULL AND e.id IS NULL ORDER BY t.id LIMIT 50`),
		doctor.Query("only living tasks are found", `SELECT 'task ' || e.id FROM search_entry e
LEFT JOIN task t ON t.org = e.org AND t.id = e.id AND t.trashed_us IS NULL
WHERE e.kind = 'task' AND t.id IS NULL ORDER BY e.id LIMIT 50`),
		doctor.Query("tags are on tasks that exist", `SELECT 'task ' || g.id FROM tagged g
LEFT JOIN task t ON t.org = g.org AND t.id = g.id WHERE g.kind = 'task' AND t.id IS NULL ORDER BY g.id LIMIT 50`),
	}
}
