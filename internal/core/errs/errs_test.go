package errs_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"anteroom/internal/core/errs"
)

func TestKindSurvivesWrapping(t *testing.T) {
	err := fmt.Errorf("loading: %w", errs.Missing("task"))
	if got := errs.KindOf(err); got != errs.NotFound {
		t.Fatalf("kind = %v, want not_found", got)
	}
	if !errors.Is(err, errs.New(errs.NotFound, "task.not_found", "")) {
		t.Fatal("errors.Is does not match by code")
	}
}

func TestForeignErrorsAreInternalAndScrubbed(t *testing.T) {
	e := errs.Of(errors.New("pq: password authentication failed"))
	if e.Kind != errs.Internal || strings.Contains(e.Msg, "password") {
		t.Fatalf("leaks: %+v", e)
	}
}

func TestWithDoesNotShareFields(t *testing.T) {
	base := errs.New(errs.Invalid, "x", "x").With("a", "1")
	one, two := base.With("b", "2"), base.With("c", "3")
	if one.Fields[1].Path != "b" || two.Fields[1].Path != "c" {
		t.Fatal("copies share their fields")
	}
}
