// Package guard looks ahead: what would go wrong in the coming fourteen days of the
// principals somebody supports, and what could help. It stores only what was answered
// to a finding; the findings follow from calendars and whereabouts (package ahead),
// and are kept in memory until something in a principal's space changes. What must
// always hold: nobody learns from a finding what they may not read in the calendar,
// and an answer counts only as long as the finding it was given to is the same.
package guard
