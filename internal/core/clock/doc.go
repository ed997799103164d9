// Package clock is where time comes from. An instant is 64-bit microseconds
// since 1970 in UTC (columns end in _us); a civil date is a type of its own and
// knows no zone; "now" is asked of a Clock so that tests can set it. One use
// case asks for the time once.
package clock
