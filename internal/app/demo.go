package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"anteroom/internal/app/demo"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/dirlock"
	"anteroom/internal/core/errs"
	"anteroom/internal/edge/cli"
)

// Demo fills an empty data folder with the demo organisation and leaves its
// sign-ins there, readable by the owner of the folder only.
func (p *Program) Demo(ctx context.Context, c cli.Config, out io.Writer) (err error) {
	lock, err := dirlock.Take(c.Data)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lock.Release()) }()
	if err := mustBeEmpty(c); err != nil {
		return err
	}
	fmt.Fprintf(out, "Making the demo organisation in %s\n", c.Data)
	signIns, err := p.make(ctx, c, lock, out)
	if err != nil {
		return errors.Join(err, clearAway(c))
	}
	return keepSignIns(filepath.Join(c.Data, signInsFile), signIns, out)
}

// make fills an empty database with the demo organisation.
func (p *Program) make(ctx context.Context, c cli.Config, lock *dirlock.Lock, out io.Writer) (signIns []demo.SignIn, err error) {
	d, err := openDatabase(ctx, c, lock, slog.Default(), nil)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	now := clock.System{}.Now()
	moving := clock.At(now)
	h, err := build(d, parts{Version: p.version, Clock: moving, Log: slog.Default(), Data: c.Data})
	if err != nil {
		return nil, err
	}
	switch empty, err := h.identity.NeedsSetUp(ctx); {
	case err != nil:
		return nil, err
	case !empty:
		return nil, errs.New(errs.Conflict, "data.not_empty", "There is an organisation in this database already. Name an empty one.")
	}
	signIns, err = demo.Build(ctx, demo.House{
		Clock: moving, Identity: h.identity, Principal: h.principal, Tag: h.tag, Task: h.task, Project: h.project, Run: h.runs, Effort: h.effort, Calendar: h.calendar, Hold: h.hold, Booking: h.booking, Poll: h.poll, Request: h.request, Decision: h.decision, Authority: h.authority, Rules: h.rule, Audit: h.audit, Resource: h.resource, File: h.file, Field: h.field, View: h.view, Layout: h.layout, Note: h.note, Simple: h.simple, Tie: h.tie, Comment: h.comment, Share: h.share, Find: h.find,
	}, now, func(step string) { fmt.Fprintf(out, "  %s\n", step) })
	if err != nil {
		return nil, err
	}
	return signIns, h.journal.Seal(ctx)
}

func keepSignIns(file string, signIns []demo.SignIn, out io.Writer) error {
	var b strings.Builder
	for _, s := range signIns {
		fmt.Fprintf(&b, "%s\t%s\t%s\n", s.Role, s.Email, s.Password)
		fmt.Fprintf(out, "%-10s  %-36s  %s\n", s.Role, s.Email, s.Password)
	}
	return os.WriteFile(file, []byte(b.String()), 0o600)
}
