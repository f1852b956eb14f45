package org.openyibao.server;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.ErrorCode;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.law.LawError;
import org.openyibao.statements.StatementError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.ObjectMapper;

/// Every failure as complaints: what was refused, why, and what to do. Never a stack trace; what is a fault of
/// ours goes to the log.
@Controller
@RestControllerAdvice
final class WebErrors implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(WebErrors.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    record Complaints(List<ComplaintView> complaints) {}

    record ComplaintView(String code, String where, String what, String why, String remedy) {
        static ComplaintView of(Complaint complaint) {
            return new ComplaintView(
                    complaint.code().code(), complaint.where(), complaint.what(), complaint.why(), complaint.remedy());
        }
    }

    @ExceptionHandler
    ResponseEntity<Complaints> refused(Refusal refusal) {
        ErrorCode code = refusal.complaints().getFirst().code();
        return answer(status(code), refusal.complaints());
    }

    private static HttpStatus status(ErrorCode code) {
        return switch (code) {
            case StatementError.AGENCY_YEAR_UNKNOWN,
                    StatementError.FIGURE_UNKNOWN,
                    WebError.ADDRESS_UNKNOWN,
                    WebError.LAW_ENTRY_UNKNOWN,
                    LawError.REGION_UNKNOWN -> HttpStatus.NOT_FOUND;
            case WebError.BODY_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case WebError.NOT_POSSIBLE_NOW, WebError.PAGES_MISSING -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

    @ExceptionHandler
    ResponseEntity<Complaints> missing(MissingServletRequestParameterException e) {
        return answer(
                HttpStatus.BAD_REQUEST,
                WebError.PARAMETER_WRONG,
                e.getParameterName(),
                "缺少参数 " + e.getParameterName(),
                "补上参数");
    }

    @ExceptionHandler
    ResponseEntity<Complaints> mistyped(MethodArgumentTypeMismatchException e) {
        return answer(
                HttpStatus.BAD_REQUEST,
                WebError.PARAMETER_WRONG,
                e.getName(),
                "参数 " + e.getName() + " 读不懂：" + e.getValue(),
                "填一个整数");
    }

    @ExceptionHandler
    ResponseEntity<Complaints> undecodable(InvalidParameterException e) {
        return answer(HttpStatus.BAD_REQUEST, WebError.PARAMETER_WRONG, "", "参数的百分号编码读不懂", "按 UTF-8 作百分号编码");
    }

    @ExceptionHandler
    ResponseEntity<Complaints> notReading(HttpRequestMethodNotSupportedException e) {
        return answer(
                HttpStatus.METHOD_NOT_ALLOWED,
                WebError.METHOD_WRONG,
                e.getMethod(),
                "接口只供读取，不接受 " + e.getMethod(),
                "用 GET");
    }

    @ExceptionHandler
    ResponseEntity<Complaints> failed(RuntimeException e) {
        LOG.error("a request failed", e);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR, WebError.NOT_POSSIBLE_NOW, "", "服务没有完成这个请求", "稍后重试；若仍如此，请把日志交给维护人员");
    }

    /// What fails outside of the controllers.
    @RequestMapping("/error")
    ResponseEntity<Complaints> outside(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int number = code instanceof Integer given ? given : HttpStatus.NOT_FOUND.value();
        HttpStatus status = HttpStatus.resolve(number);
        boolean isOurs = status == null || status.is5xxServerError();
        return answer(isOurs ? HttpStatus.INTERNAL_SERVER_ERROR : status, List.of(ofStatus(number)));
    }

    /// What is known where only the status is.
    static Complaint ofStatus(int number) {
        HttpStatus status = HttpStatus.resolve(number);
        if (status == null || status.is5xxServerError()) {
            return new Complaint(WebError.NOT_POSSIBLE_NOW, "", "服务没有完成这个请求", "", "稍后重试；若仍如此，请把日志交给维护人员");
        }
        return status == HttpStatus.NOT_FOUND
                ? new Complaint(WebError.ADDRESS_UNKNOWN, "", "没有这个地址", "", "可用的接口见 docs/api.md")
                : new Complaint(WebError.PARAMETER_WRONG, "", "读不懂这个请求", "", "可用的接口见 docs/api.md");
    }

    /// The same answer where no controller is asked; the status is set already.
    static void write(HttpServletResponse response, Complaint complaint) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(JSON.writeValueAsBytes(new Complaints(List.of(ComplaintView.of(complaint)))));
    }

    private static ResponseEntity<Complaints> answer(
            HttpStatus status, WebError code, String where, String what, String remedy) {
        return answer(status, List.of(new Complaint(code, where, what, "", remedy)));
    }

    private static ResponseEntity<Complaints> answer(HttpStatus status, List<Complaint> complaints) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Complaints(complaints.stream().map(ComplaintView::of).toList()));
    }
}
