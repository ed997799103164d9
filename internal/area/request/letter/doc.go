// Package letter makes answers of templates: {{name}} is a field, in which what is known of a
// request is written. It is pure. What must always hold: what somebody asked is never read as a
// template, so that a field in it stays as it was typed; and no field is left empty without being
// named.
package letter
