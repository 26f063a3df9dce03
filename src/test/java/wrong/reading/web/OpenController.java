package wrong.reading.web;

import org.springframework.web.bind.annotation.RestController;

@RestController
public class OpenController {}
