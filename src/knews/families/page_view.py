"""Addresses of the form `/page/view/2023041810293847561`: the time of publication and five digits."""

URLS = (r"/page/view/(?P<id>(?P<date>20\d{6})\d{11})",)
